/** Tests of the check of object fields. */

import { expect, it } from 'vitest';
import { checkFields } from '../../src/api/check-fields.ts';
import { errorOf } from '../support.ts';

const FIELDS = { text: 'string', count: '?number', items: '?array', more: '?object' } as const;

it('accepts objects with the required fields', () => {
  expect(() => checkFields('thing', { text: 'قرار' }, FIELDS)).not.toThrow();
  expect(() => checkFields('thing', { text: '', count: 0, items: [], more: {} }, FIELDS)).not.toThrow();
});

it.each([
  ['text', 'expected an Object'],
  [null, 'expected an Object'],
  [[], 'expected an Object'],
  [{}, 'Can\'t find field "text"'],
  [{ text: 5 }, 'Field "text" must be of type String'],
  [{ text: 'x', count: '5' }, 'Field "count" must be of type Number'],
  [{ text: 'x', items: {} }, 'Field "items" must be of type Array'],
  [{ text: 'x', more: null }, 'Field "more" must be of type Object'],
  [{ text: 'x', colour: 'red' }, 'unknown field "colour"'],
  [{ text: 'x', toString: 'red' }, 'unknown field "toString"'],
])('rejects %j: %s', (value, reason) => {
  expect(errorOf(() => checkFields('thing', value, FIELDS))).toBe(`can't parse thing: ${reason}`);
});
