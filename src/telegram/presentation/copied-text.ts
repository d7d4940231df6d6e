import type { Reply } from '../../answering/create-reply.ts';

/** The most that a button may copy, in UTF-16 units. */
const MAX_LENGTH = 256;

/** Cuts a text to a length at a word, marked by an ellipsis. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const head = text.slice(0, length - 1);
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 0)).trimEnd()}…`;
}

/**
 * What a person copies of a reply: what it says, and its sources by name; where not all fits, the first source only, and then
 * the beginning of what it says. Without the marks that isolate foreign runs, which may be cut apart.
 *
 * `22 states abstained.\n— Youm7 news report (in Arabic), paragraph 2 (18 September 2020)`
 * `امتنعت عن التصويت 22 دولة.\n— تقرير إخباري من موقع «اليوم السابع»، الفقرة 2 (18 سبتمبر 2020)`
 */
export function copiedText({ parts }: Pick<Reply, 'parts'>): string {
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  const said = plain(parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n'));
  const sources = parts.flatMap((part) => (part.kind === 'sources' ? part.lines.map(({ text }) => plain(text)) : []));
  const all = [said, ...sources.map((source) => `— ${source}`)].join('\n');
  if (all.length <= MAX_LENGTH || sources[0] === undefined) return cut(all, MAX_LENGTH);
  const first = `\n— ${sources[0]}`;
  return `${cut(said, MAX_LENGTH - first.length)}${first}`;
}
