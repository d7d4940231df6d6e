/** The text that the copy button of a reply copies. */

import type { Reply } from '../../answering/create-reply.ts';
import { textOf } from '../../answering/text-of.ts';
import { truncate } from './truncate.ts';

/** The most that a button can copy, in UTF-16 code units. */
const MAX_LENGTH = 256;
/** The most of it that a source takes if the text does not fit, so that some of the answer is left. */
const MAX_SOURCE_LENGTH = 128;

/**
 * Formats a reply for copying: its text and its sources, with their links. If that is too long, keeps one source, the
 * first with a link, then only its link, so that as much of the text as possible is left. Leaves out the marks that
 * isolate foreign runs, because a cut could separate them.
 *
 * `The resolution was adopted …\n— United Nations document A/HRC/RES/45/1\nhttps://docs.un.org/en/A/HRC/RES/45/1`
 * `اعتُمد القرار …\n— وثيقة الأمم المتحدة A/HRC/RES/45/1\nhttps://docs.un.org/ar/A/HRC/RES/45/1`
 *
 * @returns at most 256 UTF-16 code units
 */
export function formatCopiedText(reply: Pick<Reply, 'parts'>): string {
  const withoutIsolates = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  const text = withoutIsolates(textOf(reply));
  const sources = reply.parts
    .flatMap((part) => (part.kind === 'sources' ? part.lines : []))
    .map(({ text, url }) => ({ name: withoutIsolates(text), link: url && decodeURI(url) }));
  const format = ({ name, link }: (typeof sources)[number]) => `\n— ${link ? `${name}\n${link}` : name}`;
  const shorten = ({ name, link }: (typeof sources)[number]) => {
    if (link && link.length <= MAX_SOURCE_LENGTH) return `\n— ${link}`;
    return `\n— ${truncate(name, Math.max(MAX_SOURCE_LENGTH, MAX_LENGTH - text.length - '\n— '.length))}`;
  };

  const source = sources.find(({ link }) => link) ?? sources[0];
  if (!source) return truncate(text, MAX_LENGTH);
  const endings = [sources.map(format).join(''), format(source)];
  const ending = endings.find(({ length }) => text.length + length <= MAX_LENGTH) ?? shorten(source);
  return `${truncate(text, MAX_LENGTH - ending.length)}${ending}`;
}
