/** The trained model: reads messages, ranks what they may mean, and compares them with the examples. */
import type { Meaning } from '../knowledge/knowledge-base.ts';
import type { NumbersFile } from '../knowledge/schema.ts';
import type { Language } from '../language/detect.ts';
import { createNumberWords, type NumberWords } from '../language/numbers.ts';
import { type ClassifierWeights, createClassifier } from './classifier.ts';
import { type ConceptFinder, type ConceptSpan, createConceptFinder, type PhraseTable } from './reading/concepts.ts';
import { sequenceFeatures, unknownFeatures, wordFeatures } from './reading/features.ts';
import type { KnownWords } from './reading/known-words.ts';
import { createExampleComparer, type ExampleTable } from './reading/nearest-example.ts';
import type { SpellingCorrector } from './reading/spelling.ts';
import { indexIn, type StringTable } from './reading/string-table.ts';
import { createTopicalityMeter, type Occurrences, type Topicality } from './reading/topicality.ts';
import { createVocabulary, type Term } from './reading/vocabulary.ts';

/** Everything learned from the examples and word lists of a fact base, as data that can be written to a file. */
export interface TrainedModel {
  readonly numbers: NumbersFile;
  /** The counts, years and document symbols that the fact base has, folded. */
  readonly knownNumbers: ReadonlySet<string>;
  readonly words: KnownWords;
  readonly phrases: PhraseTable;
  /** The words of claims, which are never read as misspelt ones, and their phrases. */
  readonly claimWords: ReadonlySet<string>;
  readonly claimPhrases: PhraseTable;
  readonly occurrences: Occurrences;
  readonly weights: ClassifierWeights;
  /** The meanings of the weights' labels, in their order. */
  readonly meanings: readonly Meaning[];
  /** The concept of what the resolution is about. */
  readonly subject: string | undefined;
  /** The examples as they are read, each with the index of its meaning. */
  readonly exact: { readonly keys: StringTable; readonly meaningAt: Uint16Array };
  /** The examples by their features, to compare messages with. */
  readonly examples: ExampleTable;
}

/** A message as the model reads it. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly concepts: readonly ConceptSpan[];
  /** The indices of the features that each term has by itself, if the model knows them. */
  readonly featuresByTerm: ReadonlyMap<Term, readonly number[]>;
  /** The indices of all features that the model knows. */
  readonly features: ReadonlySet<number>;
  readonly topicality: Topicality;
  /** The language of most of its words; undefined if no language has most. */
  readonly language: Language | undefined;
}

/** Something a message may mean, with the classifier's probability, 0 to 1. */
export interface Candidate {
  readonly meaning: Meaning;
  readonly probability: number;
}

/** What every name of the subject is in a key; no word contains it. */
const SUBJECT = '{subject}';

/** A model in use. */
export interface Model {
  read(text: string): Reading;
  /** Reads some terms of a message as if they were a message of their own. */
  readSlice(reading: Reading, terms: readonly Term[]): Reading;
  /** What a message may mean, the likeliest first; an example itself only has its own meaning. */
  rank(reading: Reading): Candidate[];
  /**
   * How much more similar a message is to the nearest example of some facts than to the nearest off-topic one, -1 to 1.
   */
  compare(reading: Reading, facts: readonly string[]): number;
  /** Finds the concepts that words and phrases name. */
  readonly findConcepts: ConceptFinder;
  /** Finds what words and phrases are for a claim. */
  readonly findClaimWords: ConceptFinder;
  /** Whether the fact base has a year or a document symbol. */
  isKnownNumber(text: string): boolean;
  readonly numberWords: NumberWords;
}

/**
 * The key by which a message is recognized as an example, however it spells the name of the subject.
 *
 * @example "Belarus resolution" and "Belorussia resolution" have the same key
 * @example «قرار بيلاروسيا» و«قرار روسيا البيضاء» have the same key
 */
export function keyOf({ terms, concepts }: Pick<Reading, 'terms' | 'concepts'>, subject: string | undefined): string {
  const named = concepts.filter(({ concept }) => concept === subject);
  return terms
    .flatMap(({ bare }, at) => {
      const name = named.find(({ start, end }) => start <= at && at < end);
      return name === undefined ? [bare] : name.start === at ? [SUBJECT] : [];
    })
    .join(' ');
}

/**
 * Creates a model from what was trained.
 *
 * @param correct replaces the spelling corrector
 */
export function createModel(trained: TrainedModel, correct?: SpellingCorrector): Model {
  const { weights, meanings, exact, knownNumbers } = trained;
  const numberWords = createNumberWords(trained.numbers);
  const vocabulary = createVocabulary(trained.words, numberWords, correct, trained.claimWords);
  const findConcepts = createConceptFinder(trained.phrases);
  const measureTopicality = createTopicalityMeter(trained.occurrences);
  const compareWithExamples = createExampleComparer(trained.examples);
  const classifier = createClassifier(weights);
  const meaningOf = new Map(weights.labels.map((label, i) => [label, meanings[i]]));
  const indexOfFact = new Map(
    meanings.flatMap((meaning, i) => (meaning.kind === 'fact' ? [[meaning.fact, i] as const] : [])),
  );
  const offTopic = meanings.findIndex(({ kind }) => kind === 'off-topic');
  const isKnown = (feature: string) => classifier.indexOf(feature) >= 0;
  const indicesOf = (features: readonly string[]) => features.map(classifier.indexOf).filter((index) => index >= 0);

  function toReading(
    terms: readonly Term[],
    featuresByTerm: Reading['featuresByTerm'],
    language: Language | undefined,
  ): Reading {
    const concepts = findConcepts(terms);
    const together = [...sequenceFeatures(terms, concepts, knownNumbers), ...unknownFeatures(terms, isKnown)];
    const features = new Set(indicesOf(together));
    for (const term of terms) for (const index of featuresByTerm.get(term) ?? []) features.add(index);
    return { terms, concepts, featuresByTerm, features, topicality: measureTopicality(terms, concepts), language };
  }

  return {
    numberWords,
    isKnownNumber: (text) => knownNumbers.has(text),

    findConcepts,
    findClaimWords: createConceptFinder(trained.claimPhrases),

    read(text) {
      const { terms, language } = vocabulary.read(text);
      const featuresByTerm = new Map(terms.map((term) => [term, indicesOf(wordFeatures(term, knownNumbers))]));
      return toReading(terms, featuresByTerm, language);
    },

    readSlice: ({ featuresByTerm, language }, terms) => toReading(terms, featuresByTerm, language),

    rank(reading) {
      const { features } = reading;
      const example = meanings[exact.meaningAt[indexIn(exact.keys, keyOf(reading, trained.subject))] ?? -1];
      if (example) return [{ meaning: example, probability: 1 }];
      return classifier.classify(features).map(({ label, probability }) => ({
        meaning: meaningOf.get(label) as Meaning,
        probability,
      }));
    },

    compare({ features, topicality }, facts) {
      const message = { features, unknown: topicality.unknown * topicality.length };
      const meant = facts.flatMap((fact) => indexOfFact.get(fact) ?? []);
      return compareWithExamples(message, meant) - compareWithExamples(message, [offTopic]);
    },
  };
}
