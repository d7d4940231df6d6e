import { crc32, inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodePng } from '../../src/pictures/encode-png.ts';

it('a picture is written as PNG, pixel for pixel', async () => {
  const pixels = [
    [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255],
    [1, 2, 3, 255, 4, 5, 6, 255, 7, 8, 9, 255],
  ].flat();
  const png = Buffer.from(await encodePng(Uint8Array.from(pixels), 3, 2));
  expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect([...(chunks.get('IHDR') ?? [])]).toEqual([0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const rows = inflateSync(chunks.get('IDAT') ?? '');
  expect([...rows]).toEqual([0, 255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
