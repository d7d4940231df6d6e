import type { Example, Meaning, TeachingBase } from '../knowledge/knowledge-base.ts';
import type { NumbersFile, WordsFile } from '../knowledge/schema.ts';
import type { Language } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
import { createNumberValue } from '../language/numbers.ts';
import { stateNames } from '../language/states.ts';
import { createClassifier, type Sample, type Train, trainClassifier, type Weights } from './classifier.ts';
import { type ConceptSpan, compilePhrases, createConceptFinder, type PhraseTable } from './concepts.ts';
import { sequenceFeatures, stemFeature, wordFeatures } from './features.ts';
import type { CorrectSpelling } from './spelling.ts';
import { createStringTable, indexIn, type StringTable } from './string-table.ts';
import { countOccurrences, createTopicality, type Occurrences, type Topicality } from './topicality.ts';
import { createVocabulary, type KnownWords, learnWords, type Term } from './vocabulary.ts';

/** A message read: its terms, the concepts they name, the features that count, and the language of most of its words. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly concepts: readonly ConceptSpan[];
  /** The features that the model knows, by their indices. */
  readonly features: ReadonlySet<number>;
  readonly topicality: Topicality;
  readonly language: Language | undefined;
}

/** A meaning that a message may have, with its probability, 0 to 1. */
export interface Candidate {
  readonly meaning: Meaning;
  readonly confidence: number;
}

/** What has been learnt from the examples of a fact base. */
export interface Model {
  read(text: string): Reading;
  /** Reads a part of a message as if it stood alone: the terms from `start` up to `end`. */
  part(reading: Reading, start: number, end?: number): Reading;
  /** The meanings that a reading may have, the likeliest first; an example itself has only its own. */
  rank(reading: Reading): Candidate[];
}

/** How many words of a message may be unknown before that counts for something: each step is a feature. */
const UNKNOWN_STEPS = [1, 2, 4];

/** The concept of a state that the resolution itself has no word for. */
function otherStates(base: TeachingBase): WordsFile {
  const named = new Set(Object.values(base.concepts).flatMap(({ en = [], ar = [] }) => [...en, ...ar].map(foldText)));
  const others = (language: Language) => stateNames(language).filter((name) => !named.has(foldText(name)));
  return { 'other-state': { en: others('en'), ar: others('ar') } };
}

/** The years and document symbols that the fact base names, folded. */
function numbersOf(base: TeachingBase): ReadonlySet<string> {
  return new Set(
    Object.values(base.figures).flatMap((figure) => {
      if (typeof figure === 'string') return [figure.slice(0, 4)];
      if (typeof figure === 'object' && 'symbol' in figure) return [foldText(figure.symbol)];
      return [];
    }),
  );
}

const keyOf = (terms: readonly Term[]) => terms.map((term) => term.bare).join(' ');

function labelOf(meaning: Meaning): string {
  if (meaning.kind === 'fact') return meaning.fact;
  return meaning.kind === 'smalltalk' ? `smalltalk ${meaning.smalltalk}` : meaning.kind;
}

/** All that is learnt from the examples and word lists of a fact base, as data that can be written to a file. */
export interface Learnt {
  readonly numbers: NumbersFile;
  readonly ownNumbers: ReadonlySet<string>;
  readonly words: KnownWords;
  readonly phrases: PhraseTable;
  readonly occurrences: Occurrences;
  readonly weights: Weights;
  /** What the labels of the weights mean, in their order. */
  readonly meanings: readonly Meaning[];
  /** The examples as they are read, each with the index of its meaning. */
  readonly exact: { readonly keys: StringTable; readonly meaningAt: Uint16Array };
}

/** What is not in every fact base: which examples are learnt from, if not from all, and in which way. */
export interface LearnOptions {
  readonly examples?: readonly Example[];
  readonly train?: Train;
}

/** The words of a message as features, each once. */
function stemsOf(terms: readonly Term[]): string[] {
  return [...new Set(terms.flatMap((term) => stemFeature(term) ?? []))];
}

/** The features that say how many of the words are unknown. */
function measureUnknown(stems: readonly string[], isKnown: (feature: string) => boolean): string[] {
  const unknown = stems.filter((stem) => !isKnown(stem)).length;
  const features = UNKNOWN_STEPS.filter((step) => unknown >= step).map((step) => `unknown:${step}`);
  return unknown * 2 > stems.length ? [...features, 'unknown:most'] : features;
}

/**
 * Learns what messages mean from the examples and word lists of a fact base; off-topic messages are examples too, so
 * that "none of this" is a meaning like any other. A word that only one example has counts as unknown already while
 * learning, so that the model knows how much unknown words tell; and so does any other feature that is as rare.
 */
export function learn(
  base: TeachingBase,
  { examples = base.examples, train = trainClassifier }: LearnOptions = {},
): Learnt {
  const phrasesOf = Object.values(base.concepts).flatMap(({ en = [], ar = [] }) => [...en, ...ar]);
  const words = learnWords([
    ...examples.map(({ text, variety, meaning }) => ({
      text,
      arabizi: variety === 'arabizi',
      onTopic: meaning.kind === 'fact',
    })),
    ...phrasesOf.map((text) => ({ text, arabizi: false, onTopic: true })),
  ]);
  const vocabulary = createVocabulary(words, createNumberValue(base.numbers));
  const ownNumbers = numbersOf(base);
  const phrases = compilePhrases({ ...otherStates(base), ...base.concepts }, vocabulary);
  const findConcepts = createConceptFinder(phrases);
  const parsed = examples.map(({ text, meaning }) => {
    const { terms } = vocabulary.read(text);
    const found = terms.flatMap((term) => wordFeatures(term, ownNumbers));
    return { meaning, terms, found: new Set([...found, ...sequenceFeatures(terms, findConcepts(terms))]) };
  });
  const frequency = new Map<string, number>();
  for (const { found } of parsed)
    for (const feature of found) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const isKnown = (feature: string) => (frequency.get(feature) ?? 0) > 1;

  const meaningOf = new Map<string, Meaning>();
  const exact = new Map<string, string>();
  const samples = parsed.map(({ meaning, terms, found }): Sample => {
    const label = labelOf(meaning);
    meaningOf.set(label, meaning);
    exact.set(keyOf(terms), label);
    return { label, features: [...[...found].filter(isKnown), ...measureUnknown(stemsOf(terms), isKnown)] };
  });
  const weights = train(samples);
  return {
    numbers: base.numbers,
    ownNumbers,
    words,
    phrases,
    occurrences: countOccurrences(parsed.map(({ meaning, terms }) => ({ terms, onTopic: meaning.kind === 'fact' }))),
    weights,
    meanings: weights.labels.map((label) => meaningOf.get(label) as Meaning),
    exact: {
      keys: createStringTable(exact.keys()),
      meaningAt: Uint16Array.from(exact.values(), (label) => weights.labels.indexOf(label)),
    },
  };
}

/** Creates a model from what has been learnt; `correct` replaces its correction of spelling. */
export function createModel(learnt: Learnt, correct?: CorrectSpelling): Model {
  const { weights, meanings, exact } = learnt;
  const vocabulary = createVocabulary(learnt.words, createNumberValue(learnt.numbers), correct);
  const findConcepts = createConceptFinder(learnt.phrases);
  const measureTopicality = createTopicality(learnt.occurrences);
  const classifier = createClassifier(weights);
  const meaningOf = new Map(weights.labels.map((label, i) => [label, meanings[i] as Meaning]));
  const isKnown = (feature: string) => classifier.indexOf(feature) >= 0;
  const indicesOf = (features: readonly string[]) => features.map(classifier.indexOf).filter((index) => index >= 0);
  /** The known features of each word: it is read again in every part of its message. */
  const known = new WeakMap<Term, readonly number[]>();

  function knownFeatures(term: Term): readonly number[] {
    const found = known.get(term) ?? indicesOf(wordFeatures(term, learnt.ownNumbers));
    known.set(term, found);
    return found;
  }

  function toReading(terms: readonly Term[], language: Language | undefined): Reading {
    const concepts = findConcepts(terms);
    const together = [...sequenceFeatures(terms, concepts), ...measureUnknown(stemsOf(terms), isKnown)];
    const features = new Set(indicesOf(together));
    for (const term of terms) for (const index of knownFeatures(term)) features.add(index);
    return { terms, concepts, features, topicality: measureTopicality(terms, concepts), language };
  }

  return {
    read(text) {
      const { terms, language } = vocabulary.read(text);
      return toReading(terms, language);
    },
    part: ({ terms, language }, start, end) => toReading(terms.slice(start, end), language),
    rank({ terms, features }) {
      const known = indexIn(exact.keys, keyOf(terms));
      if (known >= 0) return [{ meaning: meanings[exact.meaningAt[known] as number] as Meaning, confidence: 1 }];
      return classifier.classify(features).map(({ label, probability }) => ({
        meaning: meaningOf.get(label) as Meaning,
        confidence: probability,
      }));
    },
  };
}
