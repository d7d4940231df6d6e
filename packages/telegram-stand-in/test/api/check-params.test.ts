/** Tests of the check of parameters. */

import { describe, expect, it } from 'vitest';
import { checkParams, findMethod } from '../../src/api/check-params.ts';
import type { MethodName } from '../../src/api/method-handlers.ts';
import { METHOD_TABLE } from '../../src/api/method-table.ts';
import { errorOf } from '../support.ts';

const METHODS = Object.keys(METHOD_TABLE) as MethodName[];
const file = { name: 'a.png', bytes: new Uint8Array([1]) };
const SAMPLES: Readonly<Record<string, unknown>> = {
  string: 'x',
  number: 1,
  boolean: true,
  object: {},
  array: [],
  file,
};
const check = (method: MethodName, values: Readonly<Record<string, unknown>>, isTyped = true, uploads = new Map()) =>
  checkParams(method, { isTyped, values, uploads });

/** Creates a valid value for every parameter of a method. */
function createSamples(method: MethodName): Record<string, unknown> {
  const entries = Object.entries<string>(METHOD_TABLE[method]).map(([name, description]) => {
    const [kind = ''] = description.replace('?', '').split(/[|:]/);
    return [name, SAMPLES[kind]];
  });
  return Object.fromEntries(entries);
}

describe('every method', () => {
  it.each(METHODS)('%s accepts all its parameters, and no unknown one', (method) => {
    const samples = createSamples(method);
    expect(check(method, samples)).toEqual(samples);
    expect(errorOf(() => check(method, { ...samples, colour: 'red' }))).toBe('unknown parameter "colour"');
    expect(errorOf(() => check(method, { toString: 'red' }))).toBe('unknown parameter "toString"');
  });

  it.each(METHODS)('%s needs its required parameters, of the right kind, and not null', (method) => {
    const samples = createSamples(method);
    for (const [name, description] of Object.entries<string>(METHOD_TABLE[method])) {
      const { [name]: _left, ...others } = samples;
      if (description.startsWith('?')) expect(() => check(method, others)).not.toThrow();
      else expect(errorOf(() => check(method, others))).not.toBe('');
      const reason = name === 'reply_markup' ? 'object expected as reply markup' : `field "${name}" must be of type `;
      expect(errorOf(() => check(method, { ...samples, [name]: null }))).toContain(reason);
    }
  });

  it.each(METHODS)('%s accepts no unknown field in its objects', (method) => {
    const samples = createSamples(method);
    for (const [name, description] of Object.entries<string>(METHOD_TABLE[method])) {
      const [kinds = '', types] = description.replace('?', '').split(':');
      if (types === undefined) continue;
      const unknown = { colour: 'red' };
      const value = kinds.split('|').includes('array') ? [unknown] : unknown;
      expect(errorOf(() => check(method, { ...samples, [name]: value }))).toBe(`unknown field "colour" in ${name}`);
    }
  });
});

it.each([
  ['sendMessage', {}, 'chat_id is empty'],
  ['sendMessage', { chat_id: 1 }, 'message text is empty'],
  ['sendPhoto', { chat_id: 1 }, 'there is no photo in the request'],
  ['deleteMessage', { chat_id: 1 }, 'message identifier is not specified'],
  ['answerCallbackQuery', {}, 'parameter "callback_query_id" is required'],
  ['sendMessage', { chat_id: 1, text: 5 }, 'field "text" must be of type String'],
  ['sendMessage', { chat_id: true, text: 'x' }, 'field "chat_id" must be of type String or Number'],
  ['sendMessage', { chat_id: 1, protect_content: 'true' }, 'field "protect_content" must be of type Boolean'],
  ['sendMessage', { chat_id: 1, entities: {} }, 'field "entities" must be of type Array'],
  ['sendMessage', { chat_id: 1, reply_markup: '{}' }, 'object expected as reply markup'],
  ['getUpdates', { offset: '5' }, 'field "offset" must be of type Number'],
] as const)('%s with %j fails: %s', (method, params, reason) => {
  expect(errorOf(() => check(method, params))).toBe(reason);
});

it('leaves the kind of a keyboard to the method, which knows what Telegram says', () => {
  const params = { chat_id: 1, message_id: 2, reply_markup: { remove_keyboard: true } };
  expect(check('editMessageReplyMarkup', params)).toEqual(params);
});

it('converts strings to the kinds of the parameters', () => {
  const strings = { chat_id: '-5', text: '45', protect_content: 'True', entities: '[]', message_thread_id: '7' };
  const typed = { chat_id: -5, text: '45', protect_content: true, entities: [], message_thread_id: 7 };
  expect(check('sendMessage', strings, false)).toEqual(typed);
  expect(check('sendMessage', { chat_id: '@council', text: 'x' }, false).chat_id).toBe('@council');
  expect(errorOf(() => check('sendMessage', { entities: '{' }, false))).toBe("can't parse entities JSON object");
});

it('takes files from the form, as a parameter or by reference', () => {
  const uploads = new Map([['photo', file]]);
  expect(check('sendPhoto', { chat_id: '1' }, false, uploads).photo).toBe(file);
  const params = { chat_id: '1', photo: 'attach://photo' };
  expect(check('sendPhoto', params, false, uploads).photo).toBe(file);
});

it('finds methods by name in any letter case', () => {
  expect(findMethod('SENDMESSAGE')).toBe('sendMessage');
  expect(errorOf(() => findMethod('sendMessages'))).toBe('Not Found');
});
