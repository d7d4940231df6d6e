/** Tests of answers to inline queries. */

import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer, takeUpdates } from '../support.ts';

const ARTICLE = {
  type: 'article',
  id: 'vote.abstain',
  title: 'الممتنعون',
  input_message_content: { message_text: '<b>22</b>', parse_mode: 'HTML' },
};

async function open() {
  const server = await openServer({ bot: { supports_inline_queries: true } });
  const amal = server.addPerson({ firstName: 'Amal' });
  const typed = (query = 'abstain') => {
    const box = amal.inline(query);
    const inline_query_id = box.query.id;
    return {
      box,
      answer: (more = {}) => getResult(server, 'answerInlineQuery', { inline_query_id, results: [ARTICLE], ...more }),
      errorFor: (more = {}) => getError(server, 'answerInlineQuery', { inline_query_id, results: [ARTICLE], ...more }),
    };
  };
  return { server, amal, typed };
}

describe('an inline query', () => {
  it('reaches the bot, and the answer reaches the person', async () => {
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

  it('can be answered once, for 30 seconds', async () => {
    let time = 0;
    const server = await openServer({ bot: { supports_inline_queries: true }, now: () => time });
    const amal = server.addPerson();
    const answer = { inline_query_id: amal.inline('x').query.id, results: [] };
    await getResult(server, 'answerInlineQuery', answer);
    const reason = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await getError(server, 'answerInlineQuery', answer)).toBe(reason);
    const late = amal.inline('y');
    time += 30_001;
    expect(await getError(server, 'answerInlineQuery', { ...answer, inline_query_id: late.query.id })).toBe(reason);
    await expect(late.answered({ timeoutMs: 1 })).rejects.toThrow(
      'the bot did not answer the inline query "y" within 1 ms',
    );
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
    [withResult({ hide_url: true }), 'unknown field "hide_url" in results'],
    [withResult({ thumbnail_url: 'nowhere' }), 'WEB_DOCUMENT_URL_INVALID'],
    [withResult({ type: 'gif' }), 'an inline result of type "gif" is not supported by this test server'],
    [withResult({ input_message_content: { message_text: '' } }), 'message text is empty'],
    [withResult({ input_message_content: { message_text: 'x'.repeat(4097) } }), 'message is too long'],
    [
      withResult({ input_message_content: { message_text: '<b>x', parse_mode: 'HTML' } }),
      'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"',
    ],
    [
      withResult({ input_message_content: { phone_number: '1', first_name: 'x' } }),
      'input_message_content other than text is not supported by this test server',
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
      "can't parse inline query results button: exactly one of start_parameter and web_app is required",
    ],
    [
      { results: [{ type: 'photo', id: 'x', photo_url: 'https://un.org/a.jpg' }] },
      `${cannotParse}Can't find field "thumbnail_url"`,
    ],
    [{ results: [{ type: 'photo', id: 'x', photo_file_id: 'x' }] }, 'wrong file identifier/HTTP URL specified'],
  ])('is not answered by %j', async (params, reason) => {
    const { typed } = await open();
    expect(await typed().errorFor(params)).toBe(`Bad Request: ${reason}`);
  });
});
