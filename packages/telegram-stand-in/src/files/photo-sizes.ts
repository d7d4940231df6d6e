/** Turns stored files into photos. */

import type { PhotoSize } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { StoredFile } from './file-store.ts';
import { readImageSize } from './image-size.ts';

const MAX_WIDTH_PLUS_HEIGHT = 10_000;
const MAX_ASPECT_RATIO = 20;

/**
 * Creates the `photo` of a message, with one size: that of the file. Throws `BotApiError` if the file is not a PNG or
 * JPEG, or if the picture is too large or too narrow.
 */
export function createPhotoSizes({ file_id, file_unique_id, file_size, bytes }: StoredFile): PhotoSize[] {
  const size = readImageSize(bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  const { width, height } = size;
  if (width + height > MAX_WIDTH_PLUS_HEIGHT || Math.max(width / height, height / width) > MAX_ASPECT_RATIO) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  return [{ file_id, file_unique_id, file_size, width, height }];
}

/** Creates the `photo` of a message that reuses a file. Throws `BotApiError` if the file is not a photo. */
export function reusePhoto(file: StoredFile): PhotoSize[] {
  if (!file.file_path.startsWith('photos/')) throw badRequest('type of file mismatch');
  return createPhotoSizes(file);
}
