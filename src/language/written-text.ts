/** Makes what a person wrote safe to show within other text. */

/** The characters that change the direction of the text behind them. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
/** More marks on one letter than any language writes: they would run over the lines above and below. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Removes what could disturb the text around: direction marks, control characters except line breaks and tabs, piles of
 * marks. Half of a surrogate pair becomes U+FFFD.
 *
 * @example tameText('\u202eabstained\u0007') // 'abstained'
 * @example tameText('\u2067امتنعت\u2069 ٢٢ دولة') // 'امتنعت ٢٢ دولة'
 */
export function tameText(text: string): string {
  return text.replace(DIRECTION_MARKS, '').replace(CONTROLS, '').replace(PILED_MARKS, '$1').toWellFormed();
}
