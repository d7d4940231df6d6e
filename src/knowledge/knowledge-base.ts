/** The fact base of a resolution, as the rest of the code reads it. */

import type { RequestKind, SmalltalkKind, Variety } from './catalogue-schema.ts';
import type {
  ClaimsFile,
  ConceptsFile,
  CourtesiesFile,
  Figure,
  NumbersFile,
  PicturesSection,
  PolicyFile,
  Source,
  WordsFile,
} from './schema.ts';

/** What understanding uses a concept for, such as `asks-whether`. */
export type ConceptRole = keyof ConceptsFile;

/** The concepts of each role. */
export type ConceptRoles = Readonly<Record<ConceptRole, readonly string[]>>;

/** The concept that training makes of the names of all states that no other concept has. No words file lists it. */
export const OTHER_STATE = 'other-state';

/** A place in a source that supports a fact. */
export interface Citation {
  readonly source: string;
  /** Counted from 1; only in a report. */
  readonly paragraph?: number | undefined;
}

/** Lists of concepts; a claim that has a word of each makes the statement. */
export type Statement = readonly (readonly string[])[];

/** Something known; or, if its id begins with `unanswered.`, a topic that no source covers. */
export interface Fact {
  readonly id: string;
  readonly cites: readonly Citation[];
  /** Ids of the figures that its answer names; first the one that the question asks for. */
  readonly figures: readonly string[];
  /** Ids of the facts whose questions its answer answers, too. */
  readonly covers: readonly string[];
  /** Ids of facts to ask about next, the closest first. */
  readonly related: readonly string[];
  /** What claims are compared with: per event, the value of each role; a figure, or the concepts of names. */
  readonly holds: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
  /** The concepts of what it tells about, so that it answers whether that is mentioned. */
  readonly introduces: readonly string[];
  /** The topic of the question whether it was done, if it is only asked for. */
  readonly fulfilment?: string | undefined;
  /** Ids of topics that no source spoke about before; whoever waits for one of them is told this fact. */
  readonly resolves: readonly string[];
  /** What it says in words: a claim with a word of each list of a statement says the same. */
  readonly says: readonly Statement[];
  /** The same for its opposite. */
  readonly denies: readonly Statement[];
  /** The concepts that a claim with one of these statements may mention, too. */
  readonly mentions: readonly string[];
  /** The concepts of who does what it says in words; empty if nobody in particular does. */
  readonly doers: readonly string[];
  /** The concepts of who is to get what the doers are asked for. */
  readonly receivers: readonly string[];
  /** The fact or topic that says why, if a person asks so after it. */
  readonly reason?: string | undefined;
  /** The fact or topic that names others, if a person asks who or what else after it. */
  readonly others?: string | undefined;
  /** The definitions of the terms that it uses. */
  readonly terms: readonly string[];
  /** The fact that answers the same question: it is told first. */
  readonly after?: string | undefined;
}

/** A kind of question that several facts answer together, in a text of its own. */
export interface Overview {
  readonly id: string;
  /** Ids of the facts that its text tells, the most important first. */
  readonly facts: readonly string[];
  /** Ids of the figures that its text names. */
  readonly figures: readonly string[];
}

/** What an example message is an example of. A fact is the id of a fact or of an overview. */
export type Meaning =
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'smalltalk'; readonly smalltalk: SmalltalkKind }
  | { readonly kind: 'request'; readonly request: RequestKind }
  | { readonly kind: 'off-topic'; readonly isTempting?: boolean };

/** The name of a meaning: the id of its fact, the kind of small talk or request, or `off-topic`. */
export function labelOf(meaning: Meaning): string {
  switch (meaning.kind) {
    case 'fact':
      return meaning.fact;
    case 'smalltalk':
      return `smalltalk ${meaning.smalltalk}`;
    case 'request':
      return `request ${meaning.request}`;
    default:
      return meaning.kind;
  }
}

/** An example message with its meaning and its place. */
export interface Example {
  readonly text: string;
  readonly variety: Variety;
  readonly meaning: Meaning;
  /** The batch that it is from; examples that were collected before have none. */
  readonly writer?: string;
  readonly file: string;
  readonly line: number;
}

/** All that is known about one resolution. */
export interface KnowledgeBase {
  readonly id: string;
  /** The concept of what the resolution is about. */
  readonly subject?: string | undefined;
  readonly sources: Readonly<Record<string, Source>>;
  /** The id of the source that has the whole text. */
  readonly fullText: string;
  /** The areas of facts in each section of the list of all facts. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly overviews: ReadonlyMap<string, Overview>;
  /** The facts that pictures show. */
  readonly pictures?: PicturesSection | undefined;
  /** When a fact is given as the answer; both thresholds are as in Rasa's FallbackClassifier. */
  readonly policy: PolicyFile;
  /** What the concepts that a message names are used for. */
  readonly roles: ConceptRoles;
  /** How claims are read, and the words they are read by. */
  readonly claims: ClaimsFile & { readonly words: WordsFile };
  /** What is taken off both ends of a message. */
  readonly courtesies: CourtesiesFile;
}

/** A fact base with all that a model is trained on. */
export interface TrainingBase extends KnowledgeBase {
  readonly concepts: WordsFile;
  readonly numbers: NumbersFile;
  /** The Zipf frequencies of words of all languages, times ten: the logarithm of how often one occurs in a billion. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly examples: readonly Example[];
}

/** Returns the facts that the answer to a kind of question tells: those of an overview, or the fact itself. */
export function factsOf({ overviews }: Pick<KnowledgeBase, 'overviews'>, id: string): readonly string[] {
  return overviews.get(id)?.facts ?? [id];
}

/**
 * Returns the number of a figure: a count, the total of a sum, or a share from 0 to 1; undefined for dates, symbols and
 * missing figures.
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

/** Returns the day of a fact, such as `2020-09-18`: its first figure; undefined if that is not a day. */
export function dayOf(base: KnowledgeBase, factId: string): string | undefined {
  const figure = base.figures[base.facts.get(factId)?.figures[0] ?? ''];
  return typeof figure === 'string' ? figure : undefined;
}

/** Returns the count of a fact: its first figure; undefined if that is not a whole number. */
export function countOf(base: KnowledgeBase, factId: string): number | undefined {
  const number = numberOf(base.figures, base.facts.get(factId)?.figures[0] ?? '');
  return Number.isInteger(number) ? number : undefined;
}

/** Returns the values that templates fill in, by figure id: numbers, days, years, months and symbols. */
export function valuesOf(figures: KnowledgeBase['figures']): Readonly<Record<string, number | string | undefined>> {
  return Object.fromEntries(
    Object.entries(figures).map(([id, figure]) => {
      if (typeof figure !== 'object') return [id, figure];
      if ('sum' in figure || 'part' in figure) return [id, numberOf(figures, id)];
      return [id, Object.values(figure)[0]];
    }),
  );
}
