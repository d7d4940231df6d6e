/** Describes facts for the panel. */

import type { Answerer } from '../answering/answerer.ts';
import { isolateRuns } from '../answering/bidi.ts';
import { textOf } from '../answering/text-of.ts';
import type { Language } from '../language/detect.ts';
import { formatPayload } from '../telegram/presentation/deep-link.ts';
import type { FactCard } from './protocol.ts';

/** Returns the title of a fact. */
export function titleOf({ translate }: Answerer, id: string, language: Language): string {
  return isolateRuns(translate(language, `${id}.title`), language);
}

/** Describes facts as an editor reads them, with the bot's text and sources. Unknown ids are skipped. */
export function describeFacts(answerer: Answerer, ids: readonly string[], language: Language): FactCard[] {
  return ids.flatMap((id) => {
    const reply = answerer.presentFacts({ facts: [id] }, language);
    if (!reply) return [];
    const sources = reply.parts.flatMap((part) => (part.kind === 'sources' ? part.lines : []));
    return [{ id, title: titleOf(answerer, id, language), text: textOf(reply), sources, payload: formatPayload([id]) }];
  });
}
