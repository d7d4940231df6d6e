/** Decodes HTML entities as Telegram does. */

const NAMED_ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/**
 * Decodes the HTML entity at an offset, and returns its character and the length of the entity: `&lt;` is `<`,
 * `&#1602;` is `ق`. Telegram knows four names, does not require the semicolon, and leaves other text as it is: then the
 * result is `undefined`.
 */
export function decodeEntity(html: string, offset: number): { character: string; length: number } | undefined {
  if (html[offset] !== '&') return undefined;
  const match = /^&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot));?/i.exec(html.slice(offset, offset + 16));
  if (match === null) return undefined;
  const [{ length }, hexadecimal, decimal, name] = match;
  if (name !== undefined) {
    const character = NAMED_ENTITIES[name];
    return character === undefined ? undefined : { character, length };
  }
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code === 0 || code >= 0x10ffff ? undefined : { character: String.fromCodePoint(code), length };
}
