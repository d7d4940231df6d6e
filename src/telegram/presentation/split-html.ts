/** Splits long HTML into messages. */

/** The maximum length of a message, in UTF-16 code units. */
const MAX_LENGTH = 4096;
/** How much of it is reserved for the closing tags at a cut. */
const CLOSING_TAGS = 32;
/** Where to cut, in order of preference: between paragraphs, lines, words. */
const SEAMS = ['\n\n', '\n', ' '];

/** Returns the tags that are open at the end of a piece of HTML, outermost first. */
function openTags(html: string): string[] {
  const open: string[] = [];
  for (const [tag, slash] of html.matchAll(/<(\/?)[^>]*>/g)) {
    if (slash) open.pop();
    else open.push(tag);
  }
  return open;
}

const closeTags = (tags: readonly string[]) =>
  [...tags]
    .reverse()
    .map((tag) => `</${/^<([^\s>]+)/.exec(tag)?.[1]}>`)
    .join('');

/** Returns the best cut up to `length`: at a seam outside of tags, else before the tag or character it would split. */
function findCut(html: string, length: number): number {
  const head = html.slice(0, length);
  const isInTag = (at: number) => head.lastIndexOf('<', at - 1) > head.lastIndexOf('>', at - 1);
  for (const seam of SEAMS) {
    for (let at = head.lastIndexOf(seam); at > 0; at = head.lastIndexOf(seam, at - 1)) if (!isInTag(at)) return at;
  }
  const whole = /(?:<[^>]*|&[^;\s]*|[\uD800-\uDBFF])$/.exec(head)?.index ?? length;
  return whole > 0 ? whole : length;
}

const hasText = (html: string) => html.replace(/<[^>]*>/g, '').trim() !== '';

/**
 * Splits Telegram's HTML into messages of at most 4096 characters. Each part is valid HTML and has visible text: open
 * tags are closed at the end of a part and opened again in the next.
 */
export function splitHtml(html: string): string[] {
  if (html.length <= MAX_LENGTH) return [html];
  const at = findCut(html, MAX_LENGTH - CLOSING_TAGS);
  const head = html.slice(0, at);
  const open = openTags(head);
  const rest = splitHtml(`${open.join('')}${html.slice(at).trimStart()}`);
  return [`${head.trimEnd()}${closeTags(open)}`, ...rest].filter(hasText);
}
