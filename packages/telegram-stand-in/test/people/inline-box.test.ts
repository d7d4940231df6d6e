/** Tests of inline queries and chosen results from a person's side. */

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
    };
  };
  return { server, amal, group, typed };
}

describe('an inline query', () => {
  it('needs inline mode, and has at most 256 characters', async () => {
    const { amal } = await open();
    expect(() => amal.inline('x'.repeat(257))).toThrow('at most 256 characters');
    const server = await openServer();
    expect(() => server.addPerson().inline('x')).toThrow('the bot has inline mode turned off');
  });
});

describe('a chosen result', () => {
  it('is a message of the person via the bot, without an update in a chat where the bot is absent', async () => {
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

  it('is reported with inline feedback, and in a chat of the bot', async () => {
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

  it('has buttons and edits by its inline_message_id', async () => {
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

  it('can be a photo, by file_id or by URL', async () => {
    const { server, amal, group, typed } = await open();
    const photo_file_id = amal.sendMedia('photo').photo?.[0]?.file_id;
    const { box, answer } = typed();
    const byUrl = { photo_url: 'https://un.org/a.jpg', thumbnail_url: 'https://un.org/b.jpg', photo_width: 640 };
    await answer({
      results: [
        { type: 'photo', id: 'a', photo_file_id, caption: '<i>قرار</i>', parse_mode: 'HTML', reply_markup: KEYBOARD },
        { type: 'photo', id: 'b', ...byUrl },
        { type: 'photo', id: 'c', ...byUrl, input_message_content: { message_text: 'x' } },
      ],
    });
    const view = amal.in(group);
    const message = view.choose(box, 'a');
    expect(message).toMatchObject({ photo: [{ file_id: photo_file_id }], caption: 'قرار', caption_entities: [{}] });
    expect(view.choose(box, 'b')).toMatchObject({ photo: [{ width: 640, height: 720 }] });
    expect(view.choose(box, 'c')).toMatchObject({ text: 'x' });
    const { inline_message_id } = view.press(message, 'Source').query;
    expect(await getResult(server, 'editMessageCaption', { inline_message_id, caption: 'Resolution' })).toBe(true);
    expect(view.messages[0]).toMatchObject({ caption: 'Resolution' });
  });
});
