/** Describes facts for the panel, and searches them. */

import type { Answerer } from '../answering/answerer.ts';
import { isolateRuns } from '../answering/bidi.ts';
import { textOf } from '../answering/text-of.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
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

/**
 * Finds the facts that contain every word of a search in their id, title or text, in any language. An empty search finds
 * all facts. Spelling variants count as equal.
 *
 * @example searchFacts(answerer, 'الامم', 'ar') // finds «الأمم المتحدة»
 * @example searchFacts(answerer, 'AGAINST vote', 'en') // finds "Votes against"
 */
export function searchFacts(answerer: Answerer, search: string, language: Language): FactCard[] {
  const words = foldText(search).split(' ').filter(Boolean);
  const ids = [...answerer.base.facts.keys()];
  const textById = new Map(ids.map((id) => [id, foldText(id)]));
  for (const { id, title, text } of LANGUAGES.flatMap((each) => describeFacts(answerer, ids, each)))
    textById.set(id, `${textById.get(id)} ${foldText(`${title} ${text}`)}`);
  return describeFacts(answerer, ids, language).filter(({ id }) =>
    words.every((word) => textById.get(id)?.includes(word)),
  );
}
