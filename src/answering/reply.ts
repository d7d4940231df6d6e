import type { Citation, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { MAX_LENGTH } from '../language/fold.ts';
import type { Claim, Interpretation, Outcome } from '../understanding/interpretation.ts';
import { isolateRuns } from './bidi.ts';
import { type Cited, citeSources, type SourceLine, type SourceReference } from './citations.ts';
import { createAbout, type Translate } from './texts.ts';

/** A piece of a reply, in reading order; text is plain, with its foreign runs isolated. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'suggestion'; readonly fact: string; readonly title: string }
  | { readonly kind: 'sources'; readonly label: string; readonly lines: readonly SourceLine[] };

/** What the bot says: the same for every surface, which only renders it. */
export interface Reply {
  readonly outcome: Outcome;
  /** Ids of the facts told or suggested, the best first, at most three; what one covers is not told again after it. */
  readonly facts: readonly string[];
  /** What the message took for true, where the reply confirms or corrects it. */
  readonly claim?: Claim | undefined;
  readonly confidence: number;
  readonly language: Language;
  readonly parts: readonly Part[];
  readonly sources: readonly SourceReference[];
}

export type Answer = (interpretation: Interpretation, language: Language) => Reply;

/** Says which of the languages that are known, the surest first, a reply takes; Arabic where none is. */
export function chooseLanguage(...known: readonly (Language | undefined)[]): Language {
  return known.find((language) => language !== undefined) ?? 'ar';
}

type Values = Readonly<Record<string, unknown>>;

/** Takes what was made under a key before, or makes it. */
function recall<T>(made: Map<string, T>, key: string, make: () => T): T {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}

/** Creates what puts interpretations into words, by the templates of each language. */
export function createAnswer(base: KnowledgeBase, translate: Translate): Answer {
  const figures = valuesOf(base.figures);
  const about = createAbout(translate);

  /** What is said in fixed words, and the sources of one fact, by language: put together once. */
  const said = new Map<string, Part>();
  const cited = new Map<string, Cited>();

  return (interpretation, language) => {
    const fill = (key: string, values: Values): Part => ({
      kind: 'text',
      text: isolateRuns(translate(language, key, values), language),
    });
    const say = (key: string, values: () => Values = () => ({})) =>
      recall(said, `${language} ${key}`, () => fill(key, values()));
    const tell = (fact: string) => say(`${fact}.answer`, () => figures);
    const cite = (citations: readonly Citation[]) => citeSources(base, translate, language, citations);
    const citesOf = (facts: readonly string[]) => facts.flatMap((id) => base.facts.get(id)?.cites ?? []);
    const citeFacts = (facts: readonly string[]) =>
      facts.length > 1 ? cite(citesOf(facts)) : recall(cited, `${language} ${facts[0]}`, () => cite(citesOf(facts)));
    const { outcome, confidence } = interpretation;
    const reply = (
      facts: readonly string[],
      parts: readonly Part[],
      sources: readonly SourceReference[] = [],
    ): Reply => ({
      outcome,
      facts,
      confidence,
      language,
      parts,
      sources,
    });

    switch (interpretation.outcome) {
      case 'answer': {
        const { facts, claim } = interpretation;
        const { part, references } = citeFacts(facts);
        const verdict = claim
          ? [
              fill(`answer.${claim.holds ? 'confirmed' : 'corrected'}${claim.claimed === undefined ? '' : 'Number'}`, {
                ...claim,
              }),
            ]
          : [];
        const isTold = (id: string, i: number) =>
          !facts.slice(0, i).some((before) => base.facts.get(before)?.covers.includes(id));
        return { ...reply(facts, [...verdict, ...facts.filter(isTold).map(tell), part], references), claim };
      }
      case 'unanswered': {
        const { facts } = interpretation;
        const { references } = citeFacts(facts);
        const document = cite([{ source: base.fullText }]).part;
        return reply(
          facts,
          [tell(facts[0]), { ...document, label: translate(language, 'unanswered.document') }],
          references,
        );
      }
      case 'suggestions': {
        const { facts } = interpretation;
        const titles = facts.map(
          (fact): Part => ({
            kind: 'suggestion',
            fact,
            title: isolateRuns(translate(language, `${fact}.title`), language),
          }),
        );
        return reply(facts, [say('suggestions.intro'), ...titles], cite(citesOf(facts)).references);
      }
      case 'smalltalk':
        return reply([], [say(`smalltalk.${interpretation.smalltalk}`, () => about(language))]);
      case 'fallback': {
        const key = { 'off-topic': 'fallback.offTopic', empty: 'fallback.empty', 'too-long': 'fallback.tooLong' }[
          interpretation.reason
        ];
        return reply([], [say(key, () => ({ ...about(language), limit: MAX_LENGTH }))]);
      }
      default:
        return interpretation satisfies never;
    }
  };
}
