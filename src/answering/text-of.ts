/** The text of a reply without its sources and suggestions. */

import type { Reply } from './create-reply.ts';

/** Returns what a reply says, one line per text part: `No.\n22 states abstained.`, `لا.\nامتنعت 22 دولة.` */
export function textOf({ parts }: Pick<Reply, 'parts'>): string {
  return parts.flatMap((part) => (part.kind === 'text' ? [part.text] : [])).join('\n');
}
