/** Tests of the file store. */

import { expect, it } from 'vitest';
import { createFileStore } from '../../src/files/file-store.ts';
import { errorOf } from '../support.ts';

const bytes = new Uint8Array([1, 2, 3]);

it('finds files by id and by path', () => {
  const files = createFileStore();
  const file = files.add('photos', { name: 'vote.png', bytes });
  expect(file).toMatchObject({ file_path: 'photos/file_0.png', file_size: 3, bytes });
  expect(files.findById(file.file_id)).toBe(file);
  expect(files.findByPath(file.file_path)).toBe(file);
  expect(files.findByPath('photos/none')).toBeUndefined();
  expect(errorOf(() => files.findById('none'))).toBe('wrong file identifier/HTTP URL specified');
});

it('gives equal bytes the same unique id, but not the same id', () => {
  const files = createFileStore();
  const [first, second] = [files.add('a', { name: 'x', bytes }), files.add('b', { name: 'y', bytes })];
  expect(first.file_unique_id).toBe(second.file_unique_id);
  expect(first.file_id).not.toBe(second.file_id);
  expect(files.add('a', { name: 'x', bytes: new Uint8Array([4]) }).file_unique_id).not.toBe(first.file_unique_id);
});
