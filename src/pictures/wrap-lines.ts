/** The mean width of a character in the bundled font, as a share of its size; rather too wide than too narrow. */
const EM = { arabic: 0.48, space: 0.27, other: 0.57 } as const;
/** How much wider a bold letter is. */
const BOLD = 1.08;
/** Marks on letters, and the invisible characters that give the direction. */
const WIDTHLESS = /[\p{M}\p{Cf}]/u;
const ISOLATE = '\u2068';
const POP = '\u2069';

/** Estimates the width of a line, in pixels, a little too wide. */
function estimateWidth(text: string, size: number, isBold: boolean): number {
  let em = 0;
  for (const character of text) {
    if (WIDTHLESS.test(character)) continue;
    em += character === ' ' ? EM.space : /\p{Script=Arabic}/u.test(character) ? EM.arabic : EM.other;
  }
  return em * size * (isBold ? BOLD : 1);
}

/** Closes an isolated run of the other direction at the end of a line, and opens it again on the next. */
function closeIsolates(lines: readonly string[]): string[] {
  let open = '';
  return lines.map((line) => {
    const whole = `${open}${line}`;
    open = whole.lastIndexOf(ISOLATE) > whole.lastIndexOf(POP) ? ISOLATE : '';
    return open ? `${whole}${POP}` : whole;
  });
}

/**
 * Breaks a text between words into lines no wider than a number of pixels; a single word may be.
 *
 * @example wrapLines('Germany asks for a session', 300, { size: 36 }) // ['Germany asks', 'for a session']
 * @example wrapLines('ألمانيا تطلب عقد جلسة', 250, { size: 36 }) // ['ألمانيا تطلب', 'عقد جلسة']
 */
export function wrapLines(
  text: string,
  width: number,
  { size, isBold = false }: { readonly size: number; readonly isBold?: boolean },
): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && estimateWidth(longer, size, isBold) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return closeIsolates(lines);
}
