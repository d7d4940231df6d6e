import type { Meaning } from '../knowledge/knowledge-base.ts';
import type { NumbersFile } from '../knowledge/schema.ts';
import type { Language } from '../language/detect.ts';
import { createNumberValue } from '../language/numbers.ts';
import { createClassifier, type ClassifierWeights } from './classifier.ts';
import { type ConceptSpan, createConceptFinder, type PhraseTable } from './reading/concepts.ts';
import { sequenceFeatures, unknownFeatures, wordFeatures } from './reading/features.ts';
import { createExampleComparer, type ExampleTable } from './reading/nearest-example.ts';
import type { SpellingCorrector } from './reading/spelling.ts';
import { indexIn, type StringTable } from './reading/string-table.ts';
import { createTopicalityMeter, type Occurrences, type Topicality } from './reading/topicality.ts';
import { createVocabulary, type KnownWords, type Term } from './reading/vocabulary.ts';

/** All that is learnt from the examples and word lists of a fact base, as data that can be written to a file. */
export interface TrainedModel {
  readonly numbers: NumbersFile;
  readonly knownNumbers: ReadonlySet<string>;
  readonly words: KnownWords;
  readonly phrases: PhraseTable;
  readonly occurrences: Occurrences;
  readonly weights: ClassifierWeights;
  /** What the labels of the weights mean, in their order. */
  readonly meanings: readonly Meaning[];
  /** The examples as they are read, each with the index of its meaning. */
  readonly exact: { readonly keys: StringTable; readonly meaningAt: Uint16Array };
  /** The examples by what is compared of them; their meanings are indices, too. */
  readonly nearby: ExampleTable;
}

/** A message read: its terms, the concepts they name, the features that count, and the language of most of its words. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly concepts: readonly ConceptSpan[];
  /** The features that the model knows, by their indices: of each term by itself, and of the whole. */
  readonly featuresByTerm: ReadonlyMap<Term, readonly number[]>;
  readonly features: ReadonlySet<number>;
  readonly topicality: Topicality;
  readonly language: Language | undefined;
}

/** A meaning that a message may have, with its probability, 0 to 1. */
export interface Candidate {
  readonly meaning: Meaning;
  readonly probability: number;
}

/** What a message may mean, the likeliest first, and how much of it belongs to the topic. */
export interface Understanding {
  readonly candidates: readonly Candidate[];
  readonly topicality: Topicality;
  /** How much liker the nearest example of some facts it is than the nearest one off the topic, -1 to 1. */
  likeness(facts: readonly string[]): number;
}

/** What has been learnt from the examples of a fact base. */
export interface Model {
  read(text: string): Reading;
  /** Reads some terms of a message as if they stood alone. */
  readSlice(reading: Reading, terms: readonly Term[]): Reading;
  /** What a reading may mean; an example itself has only its own meaning. */
  understand(reading: Reading): Understanding;
}

/** The words of a message by which it is told whether it is an example itself. */
export const keyOf = (terms: readonly Term[]) => terms.map((term) => term.bare).join(' ');

/** Creates a model from what has been learnt; `correct` replaces its correction of spelling. */
export function createModel(learnt: TrainedModel, correct?: SpellingCorrector): Model {
  const { weights, meanings, exact } = learnt;
  const vocabulary = createVocabulary(learnt.words, createNumberValue(learnt.numbers), correct);
  const findConcepts = createConceptFinder(learnt.phrases);
  const measureTopicality = createTopicalityMeter(learnt.occurrences);
  const classifier = createClassifier(weights);
  const meaningOf = new Map(weights.labels.map((label, i) => [label, meanings[i] as Meaning]));
  const isKnown = (feature: string) => classifier.indexOf(feature) >= 0;
  const indicesOf = (features: readonly string[]) => features.map(classifier.indexOf).filter((index) => index >= 0);
  const measureLikeness = createExampleComparer(learnt.nearby);
  const indexOfFact = new Map(
    meanings.flatMap((meaning, i) => (meaning.kind === 'fact' ? [[meaning.fact, i] as const] : [])),
  );
  const offTopic = meanings.findIndex(({ kind }) => kind === 'off-topic');
  const readWord = (term: Term) => indicesOf(wordFeatures(term, learnt.knownNumbers));

  function toReading(terms: readonly Term[], words: Reading['featuresByTerm'], language: Language | undefined): Reading {
    const concepts = findConcepts(terms);
    const together = [...sequenceFeatures(terms, concepts, learnt.knownNumbers), ...unknownFeatures(terms, isKnown)];
    const features = new Set(indicesOf(together));
    for (const term of terms) for (const index of words.get(term) ?? []) features.add(index);
    return { terms, featuresByTerm, concepts, features, topicality: measureTopicality(terms, concepts), language };
  }

  function rank({ terms, features }: Reading): Candidate[] {
    const known = indexIn(exact.keys, keyOf(terms));
    if (known >= 0) return [{ meaning: meanings[exact.meaningAt[known] as number] as Meaning, probability: 1 }];
    return classifier.classify(features).map(({ label, probability }) => ({
      meaning: meaningOf.get(label) as Meaning,
      confidence: probability,
    }));
  }

  return {
    read(text) {
      const { terms, language } = vocabulary.read(text);
      return toReading(terms, new Map(terms.map((term) => [term, readWord(term)])), language);
    },
    readSlice: ({ featuresByTerm, language }, terms) => toReading(terms, featuresByTerm, language),
    understand: (reading) => ({
      candidates: rank(reading),
      topicality: reading.topicality,
      likeness(facts) {
        const { unknown, length } = reading.topicality;
        const meant = facts.flatMap((fact) => indexOfFact.get(fact) ?? []);
        const message = { features: reading.features, unknown: unknown * length };
        return measureLikeness(message, meant) - measureLikeness(message, [offTopic]);
      },
    }),
  };
}
