/** Tests of photos. */

import { expect, it } from 'vitest';
import { createFileStore } from '../../src/files/file-store.ts';
import { createPhotoSizes, reusePhoto } from '../../src/files/photo-sizes.ts';
import { createPng, errorOf } from '../support.ts';

const store = (folder: string, bytes: Uint8Array) => createFileStore().add(folder, { name: 'x.png', bytes });

it('creates one size, that of the file', () => {
  const file = store('photos', createPng(640, 480));
  const { file_id, file_unique_id, file_size } = file;
  expect(createPhotoSizes(file)).toEqual([{ file_id, file_unique_id, file_size, width: 640, height: 480 }]);
  expect(reusePhoto(file)).toEqual(createPhotoSizes(file));
});

it.each([
  ['another file', new Uint8Array([1, 2, 3]), 'IMAGE_PROCESS_FAILED'],
  ['a ratio over 20', createPng(21, 1), 'PHOTO_INVALID_DIMENSIONS'],
  ['a sum of sides over 10,000', createPng(9000, 1001), 'PHOTO_INVALID_DIMENSIONS'],
])('rejects %s', (_name, bytes, reason) => {
  expect(errorOf(() => createPhotoSizes(store('photos', bytes)))).toBe(reason);
});

it('accepts the largest photos', () => {
  expect(createPhotoSizes(store('photos', createPng(20, 1)))).toMatchObject([{ width: 20 }]);
  expect(createPhotoSizes(store('photos', createPng(9000, 1000)))).toMatchObject([{ height: 1000 }]);
});

it('does not reuse a file of another kind as a photo', () => {
  expect(errorOf(() => reusePhoto(store('document', createPng(1, 1))))).toBe('type of file mismatch');
});
