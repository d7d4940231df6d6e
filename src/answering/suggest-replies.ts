import { isUnanswered, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
import type { Reply } from './create-reply.ts';
import type { FactPresenter } from './present-facts.ts';
import type { Responder } from './respond.ts';
import type { Translator } from './texts.ts';

/** What a person who is still typing may be told. */
export interface Suggestions {
  /** The best first. */
  readonly replies: readonly Reply[];
  /** The language that the person is spoken to in. */
  readonly language: Language;
  /** Whether that is the person's own, and not that of what was typed. */
  readonly isPersonal: boolean;
}

/** Suggests replies to what has been typed so far; `language` is taken where that is in none. */
export type ReplySuggester = (typed: string, language: Language) => Suggestions;

/** From how many letters on a word that is being typed is completed. */
const MIN_LETTERS = 2;
/** How many words it is completed with, at most. */
const MAX_COMPLETIONS = 5;

/**
 * Creates what suggests replies while a person types: a word that is not finished is completed with those of the facts'
 * titles, nothing typed suggests every fact, and what is off the topic suggests nothing. After the reply comes the same in the other
 * language, then the facts that are related.
 */
export function createReplySuggester(
  base: KnowledgeBase,
  translate: Translator,
  respond: Responder,
  tell: FactPresenter,
): ReplySuggester {
  const topics = [...base.facts.keys()].filter((id) => !isUnanswered(id));
  const words = new Set(
    LANGUAGES.flatMap((language) =>
      topics.flatMap((id) => foldText(translate(language, `${id}.title`)).split(/[^\p{L}]+/u)),
    ),
  );
  const isTold = ({ outcome }: Reply) => outcome === 'answer' || outcome === 'unanswered';
  const tellOne = (fact: string, language: Language) => tell({ facts: [fact] }, language);
  const defined = (replies: readonly (Reply | undefined)[]) => replies.filter((reply) => reply !== undefined);

  /** The replies to a text, each word that may be meant by its last one put in its place where it is not understood as it is. */
  function understand(text: string, language: Language): readonly [Reply, ...Reply[]] {
    const asked = respond({ text, language });
    const [, head = '', last = ''] = /^(.*?)(\p{L}+)$/su.exec(text) ?? [];
    const start = foldText(last);
    if (isTold(asked) || start.length < MIN_LETTERS) return [asked];
    const completions = [...words].filter((word) => word.startsWith(start)).slice(0, MAX_COMPLETIONS);
    const completed = completions.map((word) => respond({ text: `${head}${word}`, language }));
    const [first = asked, ...others] = completed.filter(isTold);
    return [first, ...others];
  }

  return (typed, language) => {
    const text = typed.trim();
    if (text === '') return { replies: defined(topics.map((id) => tellOne(id, language))), language, isPersonal: true };
    const [best, ...others] = understand(text, language);
    const spoken = best.language;
    const isPersonal = LANGUAGES.some((each) => respond({ text, language: each }).language !== spoken);
    const said = { language: spoken, isPersonal };
    if (best.outcome === 'smalltalk' || best.outcome === 'fallback') return { ...said, replies: [] };
    const facts = [...new Set([best, ...others].flatMap((reply) => reply.facts))];
    const related = facts.flatMap((id) => base.facts.get(id)?.related ?? []);
    const listed = [...new Set([...facts, ...related])];
    if (!isTold(best)) return { ...said, replies: defined(listed.map((id) => tellOne(id, spoken))) };
    const other = LANGUAGES.find((each) => each !== spoken) ?? spoken;
    const further = best.facts.length > 1 ? listed : listed.slice(1);
    return { ...said, replies: defined([best, tell(best, other), ...further.map((id) => tellOne(id, spoken))]) };
  };
}
