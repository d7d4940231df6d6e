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
 * Formats a reply for copying: its text and the names of its sources. If that is too long, keeps the first source and
 * as much of the text as fits. Leaves out the marks that isolate foreign runs, because a cut could separate them.
 *
 * `22 states abstained.\n— Youm7 news report (in Arabic), paragraph 2 (18 September 2020)`
 * `امتنعت عن التصويت 22 دولة.\n— تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 (18 سبتمبر 2020)`
 *
 * @returns at most 256 UTF-16 code units
 */
export function formatCopiedText(reply: Pick<Reply, 'parts'>): string {
  const withoutIsolates = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  const text = withoutIsolates(textOf(reply));
  const sources = reply.parts.flatMap((part) =>
    part.kind === 'sources' ? part.lines.map((line) => withoutIsolates(line.text)) : [],
  );
  const whole = [text, ...sources.map((source) => `— ${source}`)].join('\n');
  if (whole.length <= MAX_LENGTH || sources[0] === undefined) return truncate(whole, MAX_LENGTH);
  const source = `\n— ${truncate(sources[0], MAX_SOURCE_LENGTH)}`;
  return `${truncate(text, MAX_LENGTH - source.length)}${source}`;
}
