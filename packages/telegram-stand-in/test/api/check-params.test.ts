import { expect, it } from 'vitest';
import { openServer, refusal } from '../support.ts';

const OWN = { chat_id: 1, text: 'x' };

it.each([
  ['sendMessage', {}, 'chat_id is empty'],
  ['sendMessage', { chat_id: '', text: 'x' }, 'chat_id is empty'],
  ['sendMessage', { chat_id: 1 }, 'message text is empty'],
  ['sendPhoto', { chat_id: 1 }, 'there is no photo in the request'],
  ['deleteMessage', { chat_id: 1 }, 'message identifier is not specified'],
  ['answerCallbackQuery', {}, 'parameter "callback_query_id" is required'],
  ['sendMessage', { ...OWN, colour: 'red' }, 'unknown parameter "colour"'],
  ['sendMessage', { ...OWN, toString: 'red' }, 'unknown parameter "toString"'],
  ['getMe', { verbose: true }, 'unknown parameter "verbose"'],
  ['sendMessage', { chat_id: 1, text: 5 }, 'field "text" must be of type String'],
  ['sendMessage', { chat_id: true, text: 'x' }, 'field "chat_id" must be of type String or Number'],
  ['sendMessage', { ...OWN, parse_mode: null }, 'field "parse_mode" must be of type String'],
  ['sendMessage', { ...OWN, protect_content: 'true' }, 'field "protect_content" must be of type Boolean'],
  ['sendMessage', { ...OWN, entities: {} }, 'field "entities" must be of type Array'],
  ['sendMessage', { ...OWN, reply_markup: '{}' }, 'object expected as reply markup'],
  ['getUpdates', { offset: '5' }, 'field "offset" must be of type Number'],
])('refuses %s with %j: %s', async (method, params, words) => {
  expect(await refusal(await openServer(), method, params)).toBe(`Bad Request: ${words}`);
});
