/** Tests of the check of calls without a server. */

import { describe, expect, it } from 'vitest';
import { checkCall, checkRequest } from '../../src/server/check-call.ts';
import { errorOf } from '../support.ts';

const reject = (method: string, params: Record<string, unknown>) => errorOf(() => checkCall(method, params));
const button = { text: 'x', callback_data: 'x' };
const article = { type: 'article', id: '1', title: 'x', input_message_content: { message_text: 'x' } };

describe('checkCall', () => {
  it('accepts valid calls, whatever the chat', () => {
    const reply_markup = { inline_keyboard: [[button]] };
    checkCall('sendMessage', { chat_id: 1, text: '<b>قرار</b>', parse_mode: 'HTML', reply_markup });
    checkCall('sendPhoto', { chat_id: 1, photo: { name: 'vote.png', bytes: new Uint8Array(1) }, caption: 'x' });
    checkCall('sendDocument', { chat_id: 1, document: { name: 'x.csv', bytes: new Uint8Array(1) } });
    checkCall('editMessageText', { chat_id: 1, message_id: 2, text: 'x', reply_markup });
    checkCall('editMessageReplyMarkup', { inline_message_id: '1', reply_markup });
    checkCall('answerCallbackQuery', { callback_query_id: '1', text: 'x' });
    checkCall('answerInlineQuery', { inline_query_id: '1', results: [article] });
    checkCall('answerGuestQuery', { guest_query_id: '1', result: article });
    checkCall('getMe', {});
    checkCall('sendDice', { chat_id: 1, direct_messages_topic_id: 1 });
  });

  it.each([
    ['getYou', {}, 'Not Found'],
    ['sendDice', {}, 'chat_id is empty'],
    ['sendMessage', { chat_id: 1, text: 'x', txt: 'x' }, 'unknown parameter "txt"'],
    ['sendMessage', { chat_id: 1, text: '<b>', parse_mode: 'HTML' }, /^can't parse entities/],
    ['sendMessage', { chat_id: 1, text: 'x'.repeat(4097) }, 'message is too long'],
    ['sendMessage', { chat_id: 1, text: ' ' }, 'text must be non-empty'],
    [
      'sendMessage',
      { chat_id: 1, text: 'x', reply_markup: { inline_keyboard: [[{ text: 'x' }]] } },
      /^can't parse inline/,
    ],
    ['sendPhoto', { chat_id: 1, photo: 'x', caption: 'x'.repeat(1025) }, 'message caption is too long'],
    ['editMessageText', { chat_id: 1, message_id: 1, text: '' }, 'message text is empty'],
    ['editMessageMedia', { media: { type: 'photo', media: 'x', caption: '<i>', parse_mode: 'HTML' } }, /^can't parse/],
    [
      'editMessageReplyMarkup',
      { reply_markup: { inline_keyboard: [[{ ...button, text: '' }]] } },
      'REPLY_MARKUP_INVALID',
    ],
    ['answerCallbackQuery', { callback_query_id: '1', text: 'x'.repeat(201) }, 'MESSAGE_TOO_LONG'],
    ['answerInlineQuery', { inline_query_id: '1', results: [article, article] }, 'RESULT_ID_DUPLICATE'],
    ['answerGuestQuery', { guest_query_id: '1', result: { ...article, title: '' } }, 'ARTICLE_TITLE_EMPTY'],
    ['answerInlineQuery', { inline_query_id: '\ud800', results: [] }, 'strings must be encoded in UTF-8'],
  ])('rejects %s %j', (method, params, reason) => {
    expect(reject(method, params)).toMatch(reason);
  });
});

describe('checkRequest', () => {
  const post = (body: string, type: string) =>
    new Request('http://127.0.0.1/bot1:x/sendMessage', { method: 'POST', body, headers: { 'content-type': type } });

  it('reads and checks a call, and returns its parameters', async () => {
    const form = post('chat_id=1&text=x', 'application/x-www-form-urlencoded');
    expect(await checkRequest('sendMessage', form)).toEqual({ chat_id: 1, text: 'x' });
    await expect(checkRequest('sendMessage', post('{"chat_id":1}', 'application/json'))).rejects.toThrow(
      /text is empty/,
    );
  });
});
