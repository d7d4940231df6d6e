/** Puts interpretations into words, by the templates of each language. */

import { isTerm } from '../knowledge/fact-id.ts';
import type { Citation, KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { valuesOf } from '../knowledge/knowledge-base.ts';
import type { Language } from '../language/detect.ts';
import { MAX_LENGTH } from '../language/fold.ts';
import { memoize } from '../memoize.ts';
import type { Interpretation, Outcome, UnderstoodMessage } from '../understanding/deciding/interpretation.ts';
import type { CorrectedFigure, Verdict } from '../understanding/deciding/verdict.ts';
import { isolateRuns } from './bidi.ts';
import { nameSources, referToSources, type SourceReference, type SourcesPart } from './citations.ts';
import { createResolutionDescriber, type Translator } from './texts.ts';

/** A part of a reply, in reading order. Text is plain, with runs of the other direction isolated. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'suggestion'; readonly fact: string; readonly title: string }
  | SourcesPart;

/**
 * What a surface does beside the text of a reply, because a message asked for what a button does: it sends a picture,
 * or shows the sources, the ways to share, the list of topics, references to cite, or what is kept about people; it
 * sets the language of menus, asks what to report, or notes that the person waits for an answer.
 */
export type ReplyAction =
  | { readonly kind: 'picture'; readonly picture: 'vote' | 'timeline' }
  | { readonly kind: 'source' | 'share' }
  | { readonly kind: 'topics' | 'cite' | 'privacy' }
  | { readonly kind: 'report'; readonly isAboutAnswer: boolean }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'notify'; readonly topic: string };

/** A reply: the same for every surface, which only renders it. */
export interface Reply {
  readonly outcome: Outcome;
  /** Ids of the facts that are told, suggested or offered, the best first, at most three. */
  readonly facts: readonly string[];
  /** The overview whose text tells them. */
  readonly overview?: string | undefined;
  /** Whether what the message asserts is right; undefined if it asserts nothing that can be checked. */
  readonly verdict?: Verdict | undefined;
  readonly confidence: number;
  readonly language: Language;
  readonly parts: readonly Part[];
  readonly sources: readonly SourceReference[];
  readonly action?: ReplyAction | undefined;
  /** How the question was understood; undefined if the facts were picked, not asked for. */
  readonly interpretation?: Interpretation | undefined;
}

/** Writes the reply to an interpretation; `offers` are the facts that a message is offered that was not understood. */
export type ReplyWriter = (interpretation: UnderstoodMessage, language: Language, offers?: readonly string[]) => Reply;

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

const FALLBACK_KEYS = {
  'off-topic': 'fallback.offTopic',
  empty: 'fallback.empty',
  'too-long': 'fallback.tooLong',
} as const;

type Values = Readonly<Record<string, unknown>>;

/** Creates a reply writer. A fact that another told fact covers is listed, but not told again. */
export function createReplyWriter(base: KnowledgeBase, translate: Translator): ReplyWriter {
  const figures = valuesOf(base.figures);
  const describeResolution = createResolutionDescriber(translate);

  // The same object each time, so that surfaces can render it once.
  const fixedTexts = new Map<string, Part>();
  const fixedSources = new Map<string, SourcesPart>();

  return (interpretation, language, offers = []) => {
    const fill = (key: string, values: Values): string => isolateRuns(translate(language, key, values), language);
    const say = (key: string, values: () => Values = () => ({})): Part =>
      memoize(fixedTexts, `${language} ${key}`, () => ({ kind: 'text', text: fill(key, values()) }));
    const judge = (verdict: Verdict): Part => {
      if (verdict.value === 'yes') return say('answer.yes');
      const [correction, ...others] = verdict.corrections;
      const figure = others.length === 0 ? correction?.figure : undefined;
      if (!figure) return say('answer.no');
      return { kind: 'text', text: fill(CORRECTION_KEYS[figure.unit], { ...figure }) };
    };
    const tell = (fact: string) => say(`${fact}.answer`, () => figures);
    const suggest = (fact: string): Part =>
      memoize(fixedTexts, `${language} ${fact}.title`, () => {
        return { kind: 'suggestion', fact, title: fill(`${fact}.title`, {}) };
      });
    const citesOf = (facts: readonly string[]) => facts.flatMap((id) => base.facts.get(id)?.cites ?? []);
    const name = (key: string, citations: readonly Citation[], label?: string) =>
      memoize(fixedSources, `${language} ${key} ${label}`, () => {
        const part = nameSources(base, translate, language, citations);
        return label === undefined ? part : { ...part, label: translate(language, label) };
      });
    const nameOf = (facts: readonly string[]): SourcesPart => {
      const label = facts.every(isTerm) ? 'source.terms' : undefined;
      if (facts.length === 1) return name(facts[0] as string, citesOf(facts), label);
      const part = nameSources(base, translate, language, citesOf(facts));
      return label === undefined ? part : { ...part, label: translate(language, label) };
    };
    const { outcome, confidence } = interpretation;
    const reply = (facts: readonly string[], parts: readonly Part[]): Reply => {
      const sources = referToSources(base, language, citesOf(facts));
      return { outcome, facts, confidence, language, parts, sources };
    };

    const isTold = (id: string, i: number, facts: readonly string[]) =>
      !facts.slice(0, i).some((before) => base.facts.get(before)?.covers.includes(id));

    switch (interpretation.outcome) {
      case 'answer': {
        const { facts, verdict, overview } = interpretation;
        const told = overview === undefined ? facts.filter(isTold) : [overview];
        const judgement = verdict ? [judge(verdict)] : [];
        return { ...reply(facts, [...judgement, ...told.map(tell), nameOf(facts)]), overview, verdict };
      }
      case 'unanswered': {
        const { facts } = interpretation;
        const document = name(base.fullText, [{ source: base.fullText }], 'unanswered.document');
        const asserted = citesOf(facts).filter(({ source }) => source !== base.fullText);
        return reply(facts, [tell(facts[0]), ...(asserted.length > 0 ? [name(facts[0], asserted)] : []), document]);
      }
      case 'suggestions': {
        const { facts } = interpretation;
        return reply(facts, [say('suggestions.intro'), ...facts.map(suggest)]);
      }
      case 'smalltalk':
        return reply([], [say(`smalltalk.${interpretation.smalltalk}`, () => describeResolution(language))]);
      case 'fallback': {
        const { reason } = interpretation;
        if (reason !== 'unclear') {
          const values = () => ({ ...describeResolution(language), limit: MAX_LENGTH });
          return { ...reply([], [say(FALLBACK_KEYS[reason], values)]), sources: [] };
        }
        if (offers.length === 0)
          return { ...reply([], [say('fallback.topics')]), sources: [], action: { kind: 'topics' } };
        return { ...reply(offers, [say('fallback.unclear'), ...offers.map(suggest)]), sources: [] };
      }
      default:
        return interpretation satisfies never;
    }
  };
}
