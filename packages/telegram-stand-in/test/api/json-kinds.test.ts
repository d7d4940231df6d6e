/** Tests of the kinds of JSON values. */

import { expect, it } from 'vitest';
import { kindOf } from '../../src/api/json-kinds.ts';

it.each([
  ['قرار', 'string'],
  [45.1, 'number'],
  [false, 'boolean'],
  [{}, 'object'],
  [[], 'array'],
  [{ name: 'a.png', bytes: new Uint8Array() }, 'file'],
  [null, undefined],
  [undefined, undefined],
  [() => {}, undefined],
])('%j has the kind %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});
