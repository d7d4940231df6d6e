/** Tests of uploads. */

import { expect, it } from 'vitest';
import { isUpload } from '../../src/api/uploads.ts';

it('recognizes files by their bytes', () => {
  expect(isUpload({ name: 'a.png', bytes: new Uint8Array([1]) })).toBe(true);
  for (const value of ['a.png', null, undefined, {}, { bytes: 'text' }, [1]]) expect(isUpload(value)).toBe(false);
});
