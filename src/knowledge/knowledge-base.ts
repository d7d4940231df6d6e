import type {
  FactsFile,
  Figure,
  NumbersFile,
  PicturesSection,
  PolicyFile,
  SmalltalkKind,
  Source,
  Variety,
  WordsFile,
} from './schema.ts';

/** A place in a source on which a fact stands. */
export interface Citation {
  readonly source: string;
  /** Counted from 1; only in a report. */
  readonly paragraph?: number | undefined;
}

/** One thing known, or, under `unanswered.*`, one topic of which nothing is. */
export interface Fact {
  readonly id: string;
  readonly cites: readonly Citation[];
  /** Ids of the figures that its answer names, the one that is asked for first. */
  readonly figures: readonly string[];
  /** Ids of the facts whose question its answer answers as well. */
  readonly covers: readonly string[];
  readonly related: readonly string[];
  /** The concepts that a message may presuppose of it rightly, and those that contradict it. */
  readonly confirms: readonly string[];
  readonly contradicts: readonly string[];
}

/** What an example message is an example of. */
export type Meaning =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'smalltalk'; readonly smalltalk: SmalltalkKind }
  | { readonly kind: 'off-topic' };

/** A message of the editor's own, with what it means and where it stands. */
export interface Example {
  readonly text: string;
  readonly variety: Variety;
  readonly meaning: Meaning;
  readonly file: string;
  readonly line: number;
}

/** Everything that is told of one resolution. */
export interface KnowledgeBase {
  readonly id: string;
  /** The concept of what the resolution is about. */
  readonly subject?: string | undefined;
  readonly sources: Readonly<Record<string, Source>>;
  readonly fullText: string;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The facts that are shown in pictures. */
  readonly pictures?: PicturesSection | undefined;
  /** When a fact is told; both thresholds as in a fallback classifier (Rasa's FallbackClassifier). */
  readonly policy: PolicyFile;
  readonly roles: Readonly<
    Record<
      | 'asks-openly'
      | 'asks'
      | 'asks-whether'
      | 'asks-count'
      | 'compares'
      | 'leaves-date-open'
      | 'negates'
      | 'placeable'
      | 'elsewhere'
      | 'ordinary',
      readonly string[]
    >
  >;
}

/** A fact base with what messages about it are learnt to be understood from. */
export interface TrainingBase extends KnowledgeBase {
  readonly concepts: WordsFile;
  readonly numbers: NumbersFile;
  readonly examples: readonly Example[];
}

/** Says whether an id names a topic of which no source speaks. */
export function isUnanswered(factId: string): boolean {
  return factId.startsWith('unanswered.');
}

/** Facts as an editor writes them, as facts by id. */
export function toFacts(file: FactsFile): Map<string, Fact> {
  return new Map(
    Object.entries(file).map(([id, { cites, figures = [], covers = [], related, confirms = [], contradicts = [] }]) => [
      id,
      { id, cites, figures, covers, related, confirms, contradicts },
    ]),
  );
}

/**
 * The number behind a figure: a count as it is, a sum added up, a share from 0 to 1; undefined for dates, symbols and
 * for a figure that is not there.
 */
export function numberOf(figures: KnowledgeBase['figures'], id: string): number | undefined {
  const figure = figures[id];
  if (typeof figure === 'number') return figure;
  if (typeof figure !== 'object') return undefined;
  if ('sum' in figure) return figure.sum.reduce((total, part) => total + (numberOf(figures, part) ?? Number.NaN), 0);
  if ('part' in figure)
    return (numberOf(figures, figure.part) ?? Number.NaN) / (numberOf(figures, figure.of) ?? Number.NaN);
  return undefined;
}

/** The day on which a fact happened, in ISO: its first figure, where that is a day. */
export function dayOf(base: KnowledgeBase, factId: string): string | undefined {
  const figure = base.figures[base.facts.get(factId)?.figures[0] ?? ''];
  return typeof figure === 'string' ? figure : undefined;
}

/** The count that a fact tells: its first figure, where that is a whole number. */
export function countOf(base: KnowledgeBase, factId: string): number | undefined {
  const number = numberOf(base.figures, base.facts.get(factId)?.figures[0] ?? '');
  return Number.isInteger(number) ? number : undefined;
}

/** What templates fill in, by figure id: numbers, days, years, months and symbols. */
export function valuesOf(figures: KnowledgeBase['figures']): Readonly<Record<string, number | string | undefined>> {
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => {
      if (typeof figure !== 'object') return [id, figure];
      if ('sum' in figure || 'part' in figure) return [id, numberOf(figures, id)];
      return [id, Object.values(figure)[0]];
    }),
  );
}
