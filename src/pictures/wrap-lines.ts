/** Breaks texts into lines, by the estimated width of their characters. */

/** The mean widths of characters in the bundled font, as shares of its size; too wide rather than too narrow. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/\p{Script=Arabic}/u, 0.52],
  [/[ ijl.,:;'’|!()[\]·/]/, 0.3],
  [/[frt-]/, 0.41],
  [/[mwMW@%&—]/, 0.93],
  [/[A-Z]/, 0.66],
  [/./u, 0.58],
];
/** The width of a bold letter, in widths of a regular one. */
const BOLD = 1.08;
/** The step, in pixels, in which lines are narrowed to make them equally long. */
const STEP = 16;
const ISOLATE = '\u2068';
const POP = '\u2069';

/** Estimates the width of a line, in pixels. */
function estimateWidth(text: string, size: number, isBold: boolean): number {
  let em = 0;
  for (const character of text) em += WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? 0;
  return em * size * (isBold ? BOLD : 1);
}

/** Closes an isolated run of the other direction at the end of a line, and reopens it on the next. */
function closeIsolates(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const whole = `${open}${line}`;
    open = whole.lastIndexOf(ISOLATE) > whole.lastIndexOf(POP) ? ISOLATE : '';
    return open ? `${whole}${POP}` : whole;
  });
}

/**
 * Breaks a text between words into as few lines as fit a width in pixels, all about equally long. A single word may be
 * wider.
 *
 * @example wrapLines('Germany asks for a session', 300, { size: 36 }) // ['Germany asks', 'for a session']
 * @example wrapLines('ألمانيا تطلب عقد جلسة', 250, { size: 36 }) // ['ألمانيا تطلب', 'عقد جلسة']
 */
export function wrapLines(
  text: string,
  width: number,
  { size, isBold = false }: { readonly size: number; readonly isBold?: boolean },
): string[] {
  const words = text.split(' ');
  const fill = (limit: number) => {
    const lines: string[] = [];
    for (const word of words) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > 0 && estimateWidth(longer, size, isBold) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
  let lines = fill(width);
  for (let limit = width - STEP; limit > 0; limit -= STEP) {
    const narrower = fill(limit);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return closeIsolates(lines);
}
