/** Tests of `omitUndefined`. */

import { expect, it } from 'vitest';
import { omitUndefined } from '../../src/api/omit-undefined.ts';

it('keeps every value but undefined', () => {
  const fields = omitUndefined({ a: 1, b: undefined, c: null, d: false, e: '' });
  expect(fields).toStrictEqual({ a: 1, c: null, d: false, e: '' });
});
