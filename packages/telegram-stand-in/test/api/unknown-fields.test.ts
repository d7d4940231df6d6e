/** Tests of the check for unknown fields. */

import { expect, it } from 'vitest';
import { rejectUnknownFields } from '../../src/api/unknown-fields.ts';
import { errorOf } from '../support.ts';

const MARKUP = 'InlineKeyboardMarkup|ForceReply';
const withButton = (button: unknown) => ({ inline_keyboard: [[button]] });

it.each([
  ['a known object', withButton({ text: 'x', web_app: { url: 'https://un.org' } }), MARKUP],
  ['the other type of a union', { force_reply: true, selective: true }, MARKUP],
  ['values of another kind, which are checked elsewhere', 'x', MARKUP],
  ['anything where no object is declared', { colour: 'red' }, ''],
])('accepts %s', (_name, value, types) => {
  expect(() => rejectUnknownFields('reply_markup', value, types)).not.toThrow();
});

it.each([
  [{ colour: 'red' }, 'unknown field "colour" in reply_markup'],
  [{ toString: 'x' }, 'unknown field "toString" in reply_markup'],
  [withButton({ text: 'x', data: 'x' }), 'unknown field "data" in reply_markup.inline_keyboard'],
  [
    withButton({ text: 'x', web_app: { link: 'https://un.org' } }),
    'unknown field "link" in reply_markup.inline_keyboard.web_app',
  ],
  [withButton(null), '"reply_markup.inline_keyboard" must not contain null'],
])('rejects %j', (value, reason) => {
  expect(errorOf(() => rejectUnknownFields('reply_markup', value, MARKUP))).toBe(reason);
});
