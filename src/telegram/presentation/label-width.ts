/** Estimates whether labels fit on buttons. A phone shows a label in one line, and cuts it if it is too long. */

import type { ChatKind } from '../chat-kind.ts';

/** The widths of letters as a share of the font size, widest first; those of a wide font, to be on the safe side. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/[mwMW]/, 0.95],
  [/[سشصضطظ]/, 0.8],
  [/\p{Lu}/u, 0.72],
  [/[اأإآل]/, 0.34],
  [/\p{Script=Arabic}/u, 0.54],
  [/[ ijltf'’.,:()«»·]/, 0.36],
];
const OTHER = 0.6;

/**
 * How wide the label of one of two buttons in a row can be on a screen of 390 pixels, in font sizes. In groups, the
 * picture of the sender takes some of the row.
 */
const HALF_ROW = { private: 10, others: 8.7 } as const;

/**
 * Estimates the width of a label in font sizes. It is rather too wide than too narrow.
 *
 * @example estimateWidth('Votes against') // 7.0
 * @example estimateWidth('الدول المعارضة') // 6.4
 */
export function estimateWidth(label: string): number {
  return [...label].reduce(
    (width, letter) => width + (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER),
    0,
  );
}

/** Checks whether a label fits on one of two buttons in a row of a phone: `Votes against`, «الدول المعارضة». */
export function fitsHalfRow(label: string, chat: ChatKind): boolean {
  return estimateWidth(label) <= (chat === 'private' ? HALF_ROW.private : HALF_ROW.others);
}
