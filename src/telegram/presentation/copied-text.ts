/** The text that the copy button of a reply copies. */

import type { Reply } from '../../answering/create-reply.ts';
import { textOf } from '../../answering/text-of.ts';

/** The most that a button can copy, in UTF-16 code units. */
const MAX_LENGTH = 256;
/** The most of it that a source takes if the text does not fit, so that some of the answer is left. */
const MAX_SOURCE_LENGTH = 128;

/** Cuts a text to a length, between words if possible, and marks the cut with an ellipsis. */
function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  const lastSpace = head.lastIndexOf(' ');
  return `${(lastSpace > 0 ? head.slice(0, lastSpace) : head.replace(/[\uD800-\uDBFF]$/, '')).trimEnd()}…`;
}

/**
 * Formats a reply for copying: its text and its sources, with their links. If that is too long, keeps the first source,
 * then only its link, so that as much of the text as possible is left. Leaves out the marks that isolate foreign runs,
 * because a cut could separate them.
 *
 * `22 states abstained.\n— United Nations document A/HRC/RES/45/1\nhttps://docs.un.org/en/A/HRC/RES/45/1`
 * `امتنعت 22 دولة.\n— وثيقة الأمم المتحدة A/HRC/RES/45/1\nhttps://docs.un.org/ar/A/HRC/RES/45/1`
 *
 * @returns at most 256 UTF-16 code units
 */
export function formatCopiedText(reply: Pick<Reply, 'parts'>): string {
  const withoutIsolates = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  const text = withoutIsolates(textOf(reply));
  const sources = reply.parts
    .flatMap((part) => (part.kind === 'sources' ? part.lines : []))
    .map(({ text, url }) => ({ name: `\n— ${withoutIsolates(text)}`, link: url && decodeURI(url) }));
  const format = ({ name, link }: (typeof sources)[number]) => (link ? `${name}\n${link}` : name);
  const [first] = sources;
  if (!first) return truncate(text, MAX_LENGTH);
  const endings = [sources.map(format).join(''), format(first)];
  const fitting = endings.find((ending) => text.length + ending.length <= MAX_LENGTH);
  if (fitting !== undefined) return `${text}${fitting}`;
  const linkAlone = first.link === undefined ? undefined : `\n— ${first.link}`;
  const ending =
    linkAlone !== undefined && linkAlone.length <= MAX_SOURCE_LENGTH
      ? linkAlone
      : truncate(first.name, MAX_SOURCE_LENGTH);
  return `${truncate(text, MAX_LENGTH - ending.length)}${ending}`;
}
