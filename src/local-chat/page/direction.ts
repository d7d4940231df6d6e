/** Finds the direction of a text. */

/** The direction of a text, as in the `dir` attribute. */
export type Direction = 'rtl' | 'ltr';

const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Returns the direction of the first letter that is not isolated, as the bidirectional algorithm does.
 *
 * @param otherwise the direction of a text without such a letter
 *
 * @example directionOf('«قرار» of the Council', 'ltr') // 'rtl'
 * @example directionOf('⁨قرار⁩ (Qarar)', 'rtl') // 'ltr'
 */
export function directionOf(text: string, otherwise: Direction): Direction {
  const [letter] = LETTER.exec(text.replace(ISOLATED, '')) ?? [];
  if (letter === undefined) return otherwise;
  return RIGHT_TO_LEFT.test(letter) ? 'rtl' : 'ltr';
}
