/** Cuts texts to a length. */

/**
 * Cuts a text to at most `length` UTF-16 code units, between words if possible, and marks the cut with an ellipsis.
 *
 * `Only 2 states voted against` -> `Only 2 states…` (16); `عارضت القرارَ دولتان فقط` -> `عارضت القرارَ…` (16)
 */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > 0 ? head.slice(0, lastSpace) : head.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}
