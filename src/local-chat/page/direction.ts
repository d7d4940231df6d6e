/** Which way a text runs. */
export type Direction = 'rtl' | 'ltr';

const ISOLATED = /[\u2066-\u2068][^\u2069]*\u2069/g;
const STRONG = /\p{L}/u;
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Says which way a text runs, by its first letter that is not isolated, as the bidirectional algorithm does; `otherwise` where
 * it has none.
 *
 * @example directionOf('«قرار» of the Council', 'ltr') // 'rtl'
 * @example directionOf('⁨قرار⁩ (Qarar)', 'rtl') // 'ltr'
 */
export function directionOf(text: string, otherwise: Direction): Direction {
  const [letter] = STRONG.exec(text.replace(ISOLATED, '')) ?? [];
  if (letter === undefined) return otherwise;
  return FROM_RIGHT.test(letter) ? 'rtl' : 'ltr';
}
