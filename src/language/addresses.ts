/** Takes addresses out of a text: links and mail addresses are not words. */

/** Text within an address: no space, no sign that encloses one, no Arabic punctuation. */
const INSIDE = String.raw`(?:[^\s<>()"'«»“”‘’،؛؟]|\([^\s()]*\))`;
/** What an address ends with. A sign such as a full stop after it belongs to the sentence. */
const END = '(?<![.,!?:;])';
const NAME = String.raw`[\p{L}\p{N}-]+`;
const START = String.raw`(?<![\p{L}\p{N}.@+-])`;

const ADDRESS = new RegExp(
  [
    String.raw`(?<![a-z0-9+.-])[a-z][a-z0-9+.-]*:\/\/${INSIDE}+${END}`,
    `(?<![a-z0-9+.-])mailto:${INSIDE}+${END}`,
    String.raw`${START}www\.${INSIDE}+${END}`,
    String.raw`${START}[\p{L}\p{N}._%+-]+@${NAME}(?:\.${NAME})+`,
    String.raw`${START}(?:${NAME}\.)+\p{L}{2,24}(?::\d+)?(?:\/(?:${INSIDE}*${END})|\?${INSIDE}+=${INSIDE}*${END})`,
  ].join('|'),
  'giu',
);

/**
 * Takes links and mail addresses out of a text. A link begins with a scheme or `www.`, or is a domain with a path.
 *
 * @example removeAddresses('how many abstained? t.me/news/1') // 'how many abstained?  '
 * @example removeAddresses('كم دولة امتنعت؟ https://example.org/a') // 'كم دولة امتنعت؟  '
 */
export const removeAddresses = (text: string): string => (/[.:]/.test(text) ? text.replace(ADDRESS, ' ') : text);
