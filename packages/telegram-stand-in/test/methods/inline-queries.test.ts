import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer, takeUpdates } from '../support.ts';

const ARTICLE = {
  type: 'article',
  id: 'vote.abstain',
  title: 'الممتنعون',
  input_message_content: { message_text: '<b>22</b>', parse_mode: 'HTML' },
};
const KEYBOARD = { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] };

async function open(inlineFeedback = false) {
  const server = await openServer({ bot: { supports_inline_queries: true }, inlineFeedback });
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ members: [amal], bot: 'absent' });
  const typed = (query = 'abstain') => {
    const box = amal.inline(query);
    const inline_query_id = box.query.id;
    return {
      box,
      answer: (more = {}) => getResult(server, 'answerInlineQuery', { inline_query_id, results: [ARTICLE], ...more }),
      refused: (more = {}) => getError(server, 'answerInlineQuery', { inline_query_id, results: [ARTICLE], ...more }),
    };
  };
  return { server, amal, group, typed };
}

describe('an inline query', () => {
  it('reaches the bot, and its answer the person', async () => {
    const { server, amal, typed } = await open();
    const { box, answer } = typed('كم');
    amal.inline('x', { offset: '50', chatType: 'supergroup' });
    expect(await takeUpdates(server)).toMatchObject([
      { inline_query: { id: box.query.id, from: amal.user, query: 'كم', offset: '', chat_type: 'sender' } },
      { inline_query: { offset: '50', chat_type: 'supergroup' } },
    ]);
    expect(box.answer).toBeUndefined();
    await answer({
      cache_time: 0,
      is_personal: true,
      next_offset: '50',
      button: { text: 'Ask', start_parameter: 'x' },
    });
    expect(await box.answered()).toMatchObject({ results: [ARTICLE], next_offset: '50', button: { text: 'Ask' } });
  });

  it('is answered once, and in time', async () => {
    let time = 0;
    const server = await openServer({ bot: { supports_inline_queries: true }, now: () => time });
    const amal = server.addPerson();
    const answer = { inline_query_id: amal.inline('x').query.id, results: [] };
    await getResult(server, 'answerInlineQuery', answer);
    const words = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await getError(server, 'answerInlineQuery', answer)).toBe(words);
    const late = amal.inline('y');
    time += 30_001;
    expect(await getError(server, 'answerInlineQuery', { ...answer, inline_query_id: late.query.id })).toBe(words);
    await expect(late.answered({ timeoutMs: 1 })).rejects.toThrow('no answer to the inline query "y" within 1 ms');
  });

  it('needs the inline mode, and has at most 256 characters', async () => {
    const { amal } = await open();
    expect(() => amal.inline('x'.repeat(257))).toThrow('at most 256 characters');
    const server = await openServer();
    expect(() => server.addPerson().inline('x')).toThrow('the bot has no inline mode');
  });

  const withResult = (fields: object) => ({ results: [{ ...ARTICLE, ...fields }] });
  const cannotParse = "can't parse inline query result: ";
  it.each([
    [{ results: Array.from({ length: 51 }, (_, i) => ({ ...ARTICLE, id: String(i) })) }, 'RESULTS_TOO_MUCH'],
    [{ results: [ARTICLE, ARTICLE] }, 'RESULT_ID_DUPLICATE'],
    [withResult({ id: 'ق'.repeat(33) }), 'RESULT_ID_INVALID'],
    [withResult({ id: '' }), 'RESULT_ID_INVALID'],
    [withResult({ id: 5 }), `${cannotParse}Field "id" must be of type String`],
    [withResult({ title: ' ' }), 'ARTICLE_TITLE_EMPTY'],
    [{ results: [{ type: 'article', id: 'x', title: 'x' }] }, `${cannotParse}Can't find field "input_message_content"`],
    [withResult({ hide_url: true }), `${cannotParse}unknown field "hide_url"`],
    [withResult({ thumbnail_url: 'nowhere' }), 'WEB_DOCUMENT_URL_INVALID'],
    [withResult({ type: 'gif' }), 'this stand-in does not carry out results of type "gif"'],
    [withResult({ input_message_content: { message_text: '' } }), 'message text is empty'],
    [withResult({ input_message_content: { message_text: 'x'.repeat(4097) } }), 'message is too long'],
    [
      withResult({ input_message_content: { message_text: '<b>x', parse_mode: 'HTML' } }),
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      withResult({ input_message_content: { phone_number: '1', first_name: 'x' } }),
      'this stand-in does not carry out another input_message_content than text',
    ],
    [
      withResult({ reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x'.repeat(65) }]] } }),
      'BUTTON_DATA_INVALID',
    ],
    [
      withResult({ reply_markup: { inline_keyboard: [[{ text: 'x', web_app: { url: 'https://un.org' } }]] } }),
      'BUTTON_TYPE_INVALID',
    ],
    [withResult({ reply_markup: { inline_keyboard: 'x' } }), 'field "inline_keyboard" must be of type Array'],
    [withResult({ reply_markup: { force_reply: true } }), 'object expected as inline keyboard markup'],
    [{ next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    [{ cache_time: -1 }, 'field "cache_time" must not be negative'],
    [{ button: { text: '', start_parameter: 'x' } }, 'SWITCH_PM_TEXT_EMPTY'],
    [{ button: { text: 'x', start_parameter: 'a b' } }, 'START_PARAM_INVALID'],
    [{ button: { text: 'x', web_app: { url: 'http://un.org' } } }, 'SWITCH_WEBVIEW_URL_INVALID'],
    [
      { button: { text: 'x' } },
      "can't parse inline query results button: exactly one of start_parameter and web_app is allowed",
    ],
    [
      { results: [{ type: 'photo', id: 'x', photo_url: 'https://un.org/a.jpg' }] },
      `${cannotParse}Can't find field "thumbnail_url"`,
    ],
    [{ results: [{ type: 'photo', id: 'x', photo_file_id: 'x' }] }, 'wrong file identifier/HTTP URL specified'],
  ])('is not answered by %j', async (params, words) => {
    const { typed } = await open();
    expect(await typed().refused(params)).toBe(`Bad Request: ${words}`);
  });
});

describe('a chosen result', () => {
  it('is a message of the person by way of the bot, of which a bot that is elsewhere is told nothing', async () => {
    const { server, amal, group, typed } = await open();
    const { box, answer } = typed();
    await answer();
    await takeUpdates(server);
    const message = amal.in(group).choose(box, 'vote.abstain');
    expect(message).toMatchObject({
      from: amal.user,
      via_bot: { id: server.bot.id },
      text: '22',
      entities: [{ type: 'bold', offset: 0, length: 2 }],
    });
    expect(group.messages).toEqual([message]);
    expect(await takeUpdates(server)).toEqual([]);
    expect(() => amal.in(group).choose(box, 'gone')).toThrow('has no result "gone"');
  });

  it('is told where feedback is on, and where the bot is there', async () => {
    const { server, amal, typed } = await open(true);
    const { box, answer } = typed();
    await answer({ results: [{ ...ARTICLE, reply_markup: KEYBOARD }] });
    const group = server.addGroup({ members: [amal] });
    await takeUpdates(server);
    amal.in(group).choose(box, 'vote.abstain');
    expect(await takeUpdates(server)).toMatchObject([
      { message: { via_bot: { id: server.bot.id }, reply_markup: KEYBOARD } },
      {
        chosen_inline_result: {
          result_id: 'vote.abstain',
          from: amal.user,
          query: 'abstain',
          inline_message_id: expect.any(String),
        },
      },
    ]);
  });

  it('is pressed and edited by its inline_message_id', async () => {
    const { server, amal, group, typed } = await open();
    const { box, answer } = typed();
    await answer({ results: [{ ...ARTICLE, reply_markup: KEYBOARD }] });
    const message = amal.in(group).choose(box, 'vote.abstain');
    const press = amal.in(group).press(message, 'Source');
    expect(press.query).not.toHaveProperty('message');
    const { inline_message_id } = press.query;
    const edit = { inline_message_id, text: 'Youm7' };
    expect(await getResult(server, 'editMessageText', edit)).toBe(true);
    expect(await amal.in(group).nextEdit()).toMatchObject({ message_id: message.message_id, text: 'Youm7' });
    expect(await getError(server, 'editMessageText', edit)).toMatch(/^Bad Request: message is not modified/);
    expect(await getResult(server, 'editMessageReplyMarkup', { inline_message_id, reply_markup: KEYBOARD })).toBe(true);
    expect(await getError(server, 'editMessageText', { ...edit, inline_message_id: 'x' })).toBe(
      'Bad Request: MESSAGE_ID_INVALID',
    );
    amal.in(group).delete(message.message_id);
    expect(await getError(server, 'editMessageText', edit)).toBe('Bad Request: MESSAGE_ID_INVALID');
  });

  it('is a photo, by file_id or by address', async () => {
    const { server, amal, group, typed } = await open();
    const photo_file_id = amal.sendMedia('photo').photo?.[0]?.file_id;
    const { box, answer } = typed();
    const address = { photo_url: 'https://un.org/a.jpg', thumbnail_url: 'https://un.org/b.jpg', photo_width: 640 };
    await answer({
      results: [
        { type: 'photo', id: 'a', photo_file_id, caption: '<i>قرار</i>', parse_mode: 'HTML', reply_markup: KEYBOARD },
        { type: 'photo', id: 'b', ...address },
        { type: 'photo', id: 'c', ...address, input_message_content: { message_text: 'x' } },
      ],
    });
    const seat = amal.in(group);
    const message = seat.choose(box, 'a');
    expect(message).toMatchObject({ photo: [{ file_id: photo_file_id }], caption: 'قرار', caption_entities: [{}] });
    expect(seat.choose(box, 'b')).toMatchObject({ photo: [{ width: 640, height: 720 }] });
    expect(seat.choose(box, 'c')).toMatchObject({ text: 'x' });
    const { inline_message_id } = seat.press(message, 'Source').query;
    expect(await getResult(server, 'editMessageCaption', { inline_message_id, caption: 'Resolution' })).toBe(true);
    expect(seat.messages[0]).toMatchObject({ caption: 'Resolution' });
  });
});
