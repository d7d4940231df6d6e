/** Suggests replies while a person types, for inline mode. */
import { isUnanswered } from '../knowledge/fact-id.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
import type { Reply } from './create-reply.ts';
import type { FactPresenter } from './present-facts.ts';
import type { Responder } from './respond.ts';
import type { Translator } from './texts.ts';

/** Replies to what has been typed so far. */
export interface Suggestions {
  /** The best first. */
  readonly replies: readonly Reply[];
  /** The language of the replies. */
  readonly language: Language;
  /** Whether that is the person's own language, not the language of what was typed. */
  readonly isPersonal: boolean;
  /** How the text was understood, with completions of its last word if need be; undefined if nothing is typed. */
  readonly best?: Reply | undefined;
}

/** Suggests replies to what has been typed so far; `language` is used if what was typed is in no language. */
export type ReplySuggester = (typed: string, language: Language) => Suggestions;

/** A shorter beginning of a word is not completed. */
const MIN_LETTERS = 2;
/** A beginning is completed with at most this many words. */
const MAX_COMPLETIONS = 5;

/**
 * Creates a reply suggester. An unfinished word is completed with words of the facts' titles and answers; if nothing
 * is typed, every fact is suggested, and if it is off the topic, none. After the best reply comes the same one in the
 * other language, then the related facts.
 */
export function createReplySuggester(
  base: KnowledgeBase,
  translate: Translator,
  respond: Responder,
  presentFacts: FactPresenter,
): ReplySuggester {
  const topics = [...base.facts.keys()].filter((id) => !isUnanswered(id));
  const wordsOf = (part: 'title' | 'answer') =>
    LANGUAGES.flatMap((language) =>
      topics.flatMap((id) => foldText(translate(language, `${id}.${part}`)).split(/[^\p{L}]+/u)),
    );
  const words = new Set([...wordsOf('title'), ...wordsOf('answer')]);
  const isAnswered = ({ outcome }: Reply) => outcome === 'answer' || outcome === 'unanswered';
  const presentFact = (fact: string, language: Language) => presentFacts({ facts: [fact] }, language);
  const defined = (replies: readonly (Reply | undefined)[]) => replies.filter((reply) => reply !== undefined);

  /** The replies to a text; if it is not understood, to the text with each completion of its last word. */
  function understand(text: string, language: Language): readonly [Reply, ...Reply[]] {
    const asked = respond({ text, language });
    const [, head = '', last = ''] = /^(.*?)(\p{L}+)$/su.exec(text) ?? [];
    const start = foldText(last);
    if (isAnswered(asked) || start.length < MIN_LETTERS) return [asked];
    const completions = [...words].filter((word) => word.startsWith(start)).slice(0, MAX_COMPLETIONS);
    const completed = completions.map((word) => respond({ text: `${head}${word}`, language }));
    const [first = asked, ...others] = completed.filter(isAnswered);
    return [first, ...others];
  }

  return (typed, language) => {
    const text = typed.trim();
    if (text === '')
      return { replies: defined(topics.map((id) => presentFact(id, language))), language, isPersonal: true };
    const [best, ...others] = understand(text, language);
    const spoken = best.language;
    const isPersonal = LANGUAGES.some((each) => respond({ text, language: each }).language !== spoken);
    const said = { language: spoken, isPersonal, best };
    if (best.outcome === 'smalltalk' || best.outcome === 'fallback') return { ...said, replies: [] };
    const facts = [...new Set([best, ...others].flatMap((reply) => reply.facts))];
    const related = facts.flatMap((id) => base.facts.get(id)?.related ?? []);
    const listed = [...new Set([...facts, ...related])];
    if (!isAnswered(best)) return { ...said, replies: defined(listed.map((id) => presentFact(id, spoken))) };
    const other = LANGUAGES.find((each) => each !== spoken) ?? spoken;
    const further = best.facts.length > 1 ? listed : listed.slice(1);
    return {
      ...said,
      replies: defined([best, presentFacts(best, other), ...further.map((id) => presentFact(id, spoken))]),
    };
  };
}
