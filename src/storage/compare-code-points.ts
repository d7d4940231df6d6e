/** The order of keys, which is the same in every storage. */

/**
 * Compares texts by their code points, as SQLite does. JavaScript's own order is that of UTF-16 code units, in which an
 * emoji comes before a full-width letter.
 */
export function compareCodePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
