import type { Answerer } from '../answering/answerer.ts';
import { isolateRuns } from '../answering/bidi.ts';
import { textOf } from '../answering/text-of.ts';
import type { Language } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
import { formatPayload } from '../telegram/presentation/deep-link.ts';
import type { FactCard } from './protocol.ts';

/** The title of a fact. */
export function titleOf({ translate }: Answerer, id: string, language: Language): string {
  return isolateRuns(translate(language, `${id}.title`), language);
}

/** Facts as an editor reads them, with what the bot says of each; those that are not answerer are left out. */
export function describeFacts(answerer: Answerer, ids: readonly string[], language: Language): FactCard[] {
  return ids.flatMap((id) => {
    const reply = answerer.presentFacts({ facts: [id] }, language);
    if (!reply) return [];
    const text = textOf(reply);
    const sources = reply.parts.flatMap((part) => (part.kind === 'sources' ? part.lines : []));
    return [{ id, title: titleOf(answerer, id, language), text, sources, payload: formatPayload([id]) }];
  });
}

/**
 * Finds the facts in whose id, title or text, in either language, each word that is searched for stands, however it is
 * spelt: `الامم` finds «الأمم المتحدة». All facts where nothing is searched for.
 */
export function searchFacts(answerer: Answerer, search: string, language: Language): FactCard[] {
  const words = foldText(search).split(' ').filter(Boolean);
  const ids = [...answerer.base.facts.keys()];
  const other = language === 'ar' ? 'en' : 'ar';
  const inOther = new Map(describeFacts(answerer, ids, other).map((fact) => [fact.id, fact]));
  return describeFacts(answerer, ids, language).filter((fact) => {
    const elsewhere = inOther.get(fact.id);
    const text = foldText([fact.id, fact.title, fact.text, elsewhere?.title, elsewhere?.text].join(' '));
    return words.every((word) => text.includes(word));
  });
}
