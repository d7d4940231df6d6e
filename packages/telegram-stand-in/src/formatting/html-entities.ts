const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * The character that an HTML entity at that place of the text stands for, and how long the entity is: `&lt;` or `&#1602;` (ق).
 * Telegram knows four names, wants no semicolon, and leaves what it does not know as it stands: then `undefined`.
 */
export function decodeEntity(html: string, at: number): { character: string; length: number } | undefined {
  if (html[at] !== '&') return undefined;
  const match = /^&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot));?/i.exec(html.slice(at, at + 16));
  if (match === null) return undefined;
  const [{ length }, hexadecimal, decimal, name] = match;
  if (name !== undefined) {
    const character = NAMED[name];
    return character === undefined ? undefined : { character, length };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code === 0 || code >= 0x10ffff ? undefined : { character: String.fromCodePoint(code), length };
}
