/** The most characters that a message may have. */
const MAX_LENGTH = 4096;
/** How many of them are kept free for the tags that are closed at a cut. */
const CLOSING_TAGS = 32;
/** Where a message is best cut, the best first: between paragraphs, lines, words. */
const SEAMS = ['\n\n', '\n', ' '];

/** The tags that are open at the end of a piece of HTML, the outermost first. */
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

/** Where to cut, at `length` at most: at a seam that is in no tag; where there is none, before what would be cut apart. */
function seamBefore(html: string, length: number): number {
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
 * Splits Telegram's HTML into messages of at most 4096 characters, each valid by itself and with something to read: tags are
 * closed, and opened anew.
 */
export function splitHtml(html: string): string[] {
  if (html.length <= MAX_LENGTH) return [html];
  const at = seamBefore(html, MAX_LENGTH - CLOSING_TAGS);
  const head = html.slice(0, at);
  const open = openTags(head);
  const rest = splitHtml(`${open.join('')}${html.slice(at).trimStart()}`);
  return [`${head.trimEnd()}${closeTags(open)}`, ...rest].filter(hasText);
}
