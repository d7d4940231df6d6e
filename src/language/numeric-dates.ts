/** Reads dates in figures, such as `18/9/2020` or `2020-09-18`. */

const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)[0-9]{2}';
/** A day and a month, in either order. */
const dayAndMonth = (separator: string) => `(?:${DAY}${separator}${MONTH}|${MONTH}${separator}${DAY})`;
const withYear = (separator: string) =>
  `${YEAR}${separator}${dayAndMonth(separator)}|${dayAndMonth(separator)}${separator}${YEAR}`;
/** Only with a slash or a dot is the year of two digits: `23-2-22` is the result of a vote. */
const withShortYear = (separator: string) => `${dayAndMonth(separator)}${separator}[0-9]{2}`;

const DASH = ' ?[-‐‑–—−] ?';
const SLASH = String.raw` ?[/\\⁄] ?`;
const DOT = String.raw`\.`;

/**
 * The source of a regular expression that matches a date in figures in folded text, with what may be written directly
 * after it: the time of day of ISO 8601, or «م» for the Common Era. A pair such as `18/9` or `45/1` does not match.
 */
export const NUMERIC_DATE =
  `(?:${[DASH, SLASH, DOT].map(withYear).join('|')}|${[SLASH, DOT].map(withShortYear).join('|')})` +
  String.raw`(?:t[0-9][0-9:.]*z?|م)?(?![\p{L}\p{N}]|[/\\.-][0-9])`;

/**
 * Writes a date in figures with `-` between its parts, which keep their order.
 *
 * @example normalizeNumericDate('18/9/2020') // '18-9-2020'
 * @example normalizeNumericDate('2020.09.18م') // '2020-09-18'
 */
export function normalizeNumericDate(date: string): string {
  return (date.replace(/t.*$/, '').match(/\d+/g) ?? []).join('-');
}

/**
 * Returns the day, the month from 1, and the year of a normalized date. If both orders are possible, the day is first;
 * after a year, the month is.
 *
 * @example partsOfNumericDate('9-18-20') // { day: 18, month: 9, year: 2020 }
 */
export function partsOfNumericDate(date: string): { day: number; month: number; year: number } {
  const [first = 0, second = 0, third = 0] = date.split('-').map(Number);
  const [month, day, year] = first > 31 ? [second, third, first] : [second, first, third];
  const isSwapped = month > 12;
  const century = year < 50 ? 2000 : year < 100 ? 1900 : 0;
  return { day: isSwapped ? month : day, month: isSwapped ? day : month, year: year + century };
}
