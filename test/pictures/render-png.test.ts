/** Tests the rendering of SVG as PNG. */

import { existsSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { fontFiles, renderPng } from '../../src/pictures/render-png.ts';

const svg = (size: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${content}</svg>`;

/** The size of a PNG and the bytes of its rows, each after the number of its filter. */
function readPng(bytes: Uint8Array) {
  const png = Buffer.from(bytes);
  expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n');
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20), rows: inflateSync(Buffer.concat(data)) };
}

it('a picture keeps its size and its colours', async () => {
  const { width, height, rows } = readPng(await renderPng(svg(1, '<rect width="1" height="1" fill="#bf420b"/>')));
  expect([width, height]).toEqual([1, 1]);
  expect([...rows.subarray(1, 4)]).toEqual([0xbf, 0x42, 0x0b]);
});

it.each(['text', 'نص'])('text is drawn with the bundled font: %s', async (text) => {
  const paper = '<rect width="99" height="99" fill="#fff"/>';
  const blank = await renderPng(svg(99, paper));
  const written = await renderPng(svg(99, `${paper}<text x="9" y="60" font-size="30">${text}</text>`));
  expect(Buffer.from(written).equals(blank)).toBe(false);
});

it('a broken SVG is refused', async () => {
  await expect(renderPng('<svg')).rejects.toThrow();
});

it('both weights of the font are installed', () => {
  expect(fontFiles().map(existsSync)).toEqual([true, true]);
});
