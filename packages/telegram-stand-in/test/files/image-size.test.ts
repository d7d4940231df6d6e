/** Tests of the size of pictures. */

import { expect, it } from 'vitest';
import { readImageSize } from '../../src/files/image-size.ts';

it('reads a PNG', () => {
  const dot = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAACCAYAAACZgbYnAAAAC0lEQVR42mNgwAYAABIAAeRVjecAAAAASUVORK5CYII=',
    'base64',
  );
  expect(readImageSize(dot)).toEqual({ width: 1, height: 2 });
});

it('reads a JPEG with other segments before the frame', () => {
  const app0 = [0xff, 0xe0, 0, 4, 0, 0];
  const tables = [0xff, 0xc4, 0, 3, 0];
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 200, 1, 44, 1, 1, 0x11, 0];
  expect(readImageSize(new Uint8Array([0xff, 0xd8, ...app0, ...tables, ...frame]))).toEqual({
    width: 300,
    height: 200,
  });
});

it('does not read incomplete or other files', () => {
  expect(readImageSize(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4]))).toBeUndefined();
  expect(readImageSize(new Uint8Array([0x89, 0x50]))).toBeUndefined();
  expect(readImageSize(new TextEncoder().encode('GIF89a is another format'))).toBeUndefined();
  expect(readImageSize(new Uint8Array())).toBeUndefined();
});
