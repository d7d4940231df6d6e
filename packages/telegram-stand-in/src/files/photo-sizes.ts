import type { PhotoSize } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { StoredFile } from './file-store.ts';
import { readImageSize } from './image-size.ts';

const MAX_SIDES = 10_000;
const MAX_RATIO = 20;

/** The `photo` of a message: one size, that of the file. Throws `RefusedCall` where it is no PNG or JPEG, or too long and thin. */
export function createPhotoSizes({ file_id, file_unique_id, file_size, bytes }: StoredFile): PhotoSize[] {
  const size = readImageSize(bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  if (width + height > MAX_SIDES || Math.max(width / height, height / width) > MAX_RATIO) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return [{ file_id, file_unique_id, file_size, width, height }];
}

/** The photo of a `file_id`; throws `RefusedCall` where that is no photo. */
export function findPhotoSizes(file: StoredFile): PhotoSize[] {
  if (!file.file_path.startsWith('photos/')) throw badRequest('type of file mismatch');
  return createPhotoSizes(file);
}
