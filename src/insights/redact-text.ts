/** Takes out of a text what may identify or reach a person, so that it can be kept. */

import { removeAddresses } from '../language/addresses.ts';
import { tameText } from '../language/written-text.ts';

/** The longest text that is kept, in UTF-16 code units: a question has no more, and a story should not be kept. */
const MAX_LENGTH = 300;

/** Line breaks and other control characters: they part words. */
const CONTROLS = /\p{Cc}/gu;
/** A domain without a path, such as `example.com`: `removeAddresses` leaves it, because it may be a word. */
const DOMAIN =
  /(?<![\p{L}\p{N}@])(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|info|io|me|app|dev|gov|edu|ru|by|eu|uk|de|fr)\b/giu;
const MENTION = /@[\p{L}\p{N}_.]*/gu;
/** Digits of any script, with signs between them that people write in phone numbers. */
const DIGITS = /[+＋]?[(（]?\p{Nd}(?:[\s().‐-―-]{0,3}\p{Nd})*/gu;
/** The fewest digits of a phone number without its area code. */
const MIN_PHONE_DIGITS = 7;
const DATE = /^\D*(?:\p{Nd}{4}[.-]\p{Nd}{1,2}[.-]\p{Nd}{1,2}|\p{Nd}{1,2}[.-]\p{Nd}{1,2}[.-]\p{Nd}{4})\D*$/u;
/** Years in a row: 2019 2020, 2019-2020. */
const YEARS = /^(?:[1١][9٩]|[2٢][0٠])\p{Nd}{2}(?:[\s.‐-―-]+(?:[1١][9٩]|[2٢][0٠])\p{Nd}{2})+$/u;

function isPhoneNumber(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu) ?? [];
  return digits.length >= MIN_PHONE_DIGITS && !DATE.test(text) && !YEARS.test(text);
}

/** Cuts a text between words if possible, and marks the cut with an ellipsis. */
function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const head = text.slice(0, MAX_LENGTH - 1);
  const space = head.lastIndexOf(' ');
  return `${(space > 0 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}

/**
 * Takes links, mail addresses, @names and phone numbers out of a text, puts it on one line, and cuts it after 300
 * characters. Dates, years and document symbols stay.
 *
 * @example redactText('call me on +41 22 917 90 00, who abstained?') // 'call me on, who abstained?'
 * @example redactText('رقمي ٠٥٥ ١٢٣ ٤٥٦٧ كم دولة امتنعت؟') // 'رقمي كم دولة امتنعت؟'
 */
export function redactText(text: string): string {
  // People copy direction marks along with phone numbers.
  const withoutAddresses = removeAddresses(tameText(text.replace(CONTROLS, ' ')))
    .replace(DOMAIN, ' ')
    .replace(MENTION, ' ');
  const withoutNumbers = withoutAddresses.replace(DIGITS, (digits) => (isPhoneNumber(digits) ? ' ' : digits));
  return cut(
    withoutNumbers
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,.;:!?،؛؟])/g, '')
      .trim(),
  );
}
