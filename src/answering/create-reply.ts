/** Puts interpretations into words, by the templates of each language. */
import type { Citation, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { MAX_LENGTH } from '../language/fold.ts';
import type { Interpretation, Outcome } from '../understanding/deciding/interpretation.ts';
import type { CorrectedFigure, Verdict } from '../understanding/deciding/verdict.ts';
import { isolateRuns } from './bidi.ts';
import { nameSources, referToSources, type SourceReference, type SourcesPart } from './citations.ts';
import { createResolutionDescriber, type Translator } from './texts.ts';

/** A part of a reply, in reading order. Text is plain, with runs of the other direction isolated. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'suggestion'; readonly fact: string; readonly title: string }
  | SourcesPart;

/** A reply: the same for every surface, which only renders it. */
export interface Reply {
  readonly outcome: Outcome;
  /** Ids of the facts that are told or suggested, the best first, at most three. */
  readonly facts: readonly string[];
  /** Whether what the message asserts is right; undefined if it asserts nothing that can be checked. */
  readonly verdict?: Verdict | undefined;
  readonly confidence: number;
  readonly language: Language;
  readonly parts: readonly Part[];
  readonly sources: readonly SourceReference[];
  /** How the question was understood; undefined if the facts were picked, not asked for. */
  readonly interpretation?: Interpretation | undefined;
}

/** Writes the reply to an interpretation. */
export type ReplyWriter = (interpretation: Interpretation, language: Language) => Reply;

/** The language of a reply: the first that is known, the surest one first; Arabic if none is. */
export function chooseLanguage(...known: readonly (Language | undefined)[]): Language {
  return known.find((language) => language !== undefined) ?? 'ar';
}

const CORRECTION_KEYS = {
  count: 'answer.noCount',
  session: 'answer.noSession',
  percent: 'answer.noPercent',
  day: 'answer.noDay',
} as const satisfies Record<CorrectedFigure['unit'], string>;

type Values = Readonly<Record<string, unknown>>;

/** Returns the value of a key, which is made when it is first needed. */
function memoize<T>(made: Map<string, T>, key: string, make: () => T): T {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}

/** Creates a reply writer. A fact that another told fact covers is listed, but not told again. */
export function createReplyWriter(base: KnowledgeBase, translate: Translator): ReplyWriter {
  const figures = valuesOf(base.figures);
  const describeResolution = createResolutionDescriber(translate);

  const fixedTexts = new Map<string, string>();
  const fixedSources = new Map<string, SourcesPart>();

  return (interpretation, language) => {
    const fill = (key: string, values: Values): string => isolateRuns(translate(language, key, values), language);
    const say = (key: string, values: () => Values = () => ({})): Part => ({
      kind: 'text',
      text: memoize(fixedTexts, `${language} ${key}`, () => fill(key, values())),
    });
    const judge = (verdict: Verdict): Part => {
      if (verdict.value === 'yes') return say('answer.yes');
      const [correction, ...others] = verdict.corrections;
      const figure = others.length === 0 ? correction?.figure : undefined;
      if (!figure) return say('answer.no');
      return { kind: 'text', text: fill(CORRECTION_KEYS[figure.unit], { ...figure }) };
    };
    const tell = (fact: string) => say(`${fact}.answer`, () => figures);
    const suggest = (fact: string): Part => {
      const title = memoize(fixedTexts, `${language} ${fact}.title`, () => fill(`${fact}.title`, {}));
      return { kind: 'suggestion', fact, title };
    };
    const citesOf = (facts: readonly string[]) => facts.flatMap((id) => base.facts.get(id)?.cites ?? []);
    const name = (key: string, citations: readonly Citation[]) =>
      memoize(fixedSources, `${language} ${key}`, () => nameSources(base, translate, language, citations));
    const nameOf = (facts: readonly string[]) =>
      facts.length > 1
        ? nameSources(base, translate, language, citesOf(facts))
        : name(facts[0] as string, citesOf(facts));
    const { outcome, confidence } = interpretation;
    const reply = (facts: readonly string[], parts: readonly Part[]): Reply => {
      const sources = referToSources(base, language, citesOf(facts));
      return { outcome, facts, confidence, language, parts, sources };
    };

    switch (interpretation.outcome) {
      case 'answer': {
        const { facts, verdict } = interpretation;
        const judgement = verdict ? [judge(verdict)] : [];
        const isTold = (id: string, i: number) =>
          !facts.slice(0, i).some((before) => base.facts.get(before)?.covers.includes(id));
        return { ...reply(facts, [...judgement, ...facts.filter(isTold).map(tell), nameOf(facts)]), verdict };
      }
      case 'unanswered': {
        const { facts } = interpretation;
        const document = name(base.fullText, [{ source: base.fullText }]);
        const asserted = citesOf(facts).filter(({ source }) => source !== base.fullText);
        return reply(facts, [
          tell(facts[0]),
          ...(asserted.length > 0 ? [name(facts[0], asserted)] : []),
          { ...document, label: translate(language, 'unanswered.document') },
        ]);
      }
      case 'suggestions': {
        const { facts } = interpretation;
        return reply(facts, [say('suggestions.intro'), ...facts.map(suggest)]);
      }
      case 'smalltalk':
        return reply([], [say(`smalltalk.${interpretation.smalltalk}`, () => describeResolution(language))]);
      case 'fallback': {
        const key = { 'off-topic': 'fallback.offTopic', empty: 'fallback.empty', 'too-long': 'fallback.tooLong' }[
          interpretation.reason
        ];
        return reply([], [say(key, () => ({ ...describeResolution(language), limit: MAX_LENGTH }))]);
      }
      default:
        return interpretation satisfies never;
    }
  };
}
