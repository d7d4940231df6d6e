import { readFileSync } from 'node:fs';

/** The characters that a TrueType font has glyphs for: the segments of its character map, in format 4. */
export function charactersIn(file: string): Set<string> {
  const font = readFileSync(file);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16);
  const directory = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (directory === undefined) throw new Error(`${file} has no character map`);
  const cmap = font.readUInt32BE(directory + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  );
  const characters = new Set<string>();
  for (const at of subtables.filter((start) => font.readUInt16BE(start) === 4)) {
    const size = font.readUInt16BE(at + 6);
    for (let i = 0; i < size; i += 2) {
      const last = Math.min(font.readUInt16BE(at + 14 + i), 0xfffe);
      for (let code = font.readUInt16BE(at + 16 + size + i); code <= last; code++)
        characters.add(String.fromCharCode(code));
    }
  }
  return characters;
}
