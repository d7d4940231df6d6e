/** Trains a model on the examples and word lists of a fact base, step by step. */
import { type Example, labelOf, numberOf, OTHER_STATE, type TrainingBase } from '../../knowledge/knowledge-base.ts';
import type { WordsFile } from '../../knowledge/schema.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { foldText } from '../../language/fold.ts';
import { PROFILES } from '../../language/languages.ts';
import { createNumberWords } from '../../language/numbers.ts';
import { stateNames } from '../../language/states.ts';
import { splitWords } from '../../language/words.ts';
import { type ClassifierWeights, type Sample, trainClassifier } from '../classifier.ts';
import type { TrainedModel } from '../model.ts';
import { type ConceptFinder, compilePhrases, createConceptFinder } from '../reading/concepts.ts';
import { sequenceFeatures, unknownFeatures, wordFeatures } from '../reading/features.ts';
import { collectWords, type KnownWords } from '../reading/known-words.ts';
import { countOccurrences } from '../reading/topicality.ts';
import { createVocabulary } from '../reading/vocabulary.ts';
import { indexMeanings } from './index-meanings.ts';
import { makeCounterexamples } from './synthetic-examples.ts';
import type { Phrase, TrainingExample } from './training-example.ts';

/** What a model is trained on, if not on all examples, and how long. */
export interface TrainingOptions {
  readonly examples?: readonly Example[];
  /** How often the classifier sees each example. */
  readonly epochs?: number;
}

/** A feature that fewer examples have counts as unknown, so that the model learns what unknown words are worth. */
const MIN_EXAMPLES_OF_FEATURE = 2;

/** All words that a concept is named by, in every language. */
const wordsOf = (concept: WordsFile[string]) => LANGUAGES.flatMap((language) => concept[language] ?? []);

/** The words of every concept; those of other states have the names of all that no other concept names. */
function listConcepts({ concepts }: TrainingBase): WordsFile {
  const named = new Set(Object.values(concepts).flatMap(wordsOf).map(foldText));
  const others = (language: Language) => stateNames(language).filter((name) => !named.has(foldText(name)));
  const otherStates = Object.fromEntries(
    LANGUAGES.map((language) => [language, [...others(language), ...(concepts[OTHER_STATE]?.[language] ?? [])]]),
  );
  return { ...concepts, [OTHER_STATE]: otherStates };
}

/** The counts, years and document symbols that the fact base has, folded. */
function listKnownNumbers({ figures }: TrainingBase): ReadonlySet<string> {
  return new Set(
    Object.entries(figures).map(([id, figure]) => {
      if (typeof figure === 'string') return figure.slice(0, 4);
      if (typeof figure === 'object' && 'symbol' in figure) return foldText(figure.symbol);
      return String(numberOf(figures, id));
    }),
  );
}

/** Collects the words of the examples, of the word lists, and of the names of all states. */
function learnWords({ concepts, frequencies }: TrainingBase, examples: readonly Example[]): KnownWords {
  return collectWords(
    [
      ...examples.map(({ text, variety }) => ({
        text,
        arabizi: variety === 'arabizi',
        listed: false,
      })),
      ...Object.values(concepts)
        .flatMap(({ en = [], ar = [] }) => [...en, ...ar])
        .map((text) => ({ text, arabizi: false, listed: true })),
      ...LANGUAGES.flatMap(stateNames).map((text) => ({ text, arabizi: false, listed: true })),
    ],
    frequencies,
  );
}

/** The single words of word lists, as messages are split into them. */
const singleWordsOf = (lists: WordsFile): ReadonlySet<string> =>
  new Set(
    Object.values(lists).flatMap(({ en = [], ar = [] }) =>
      [...en, ...ar].flatMap((phrase) => splitWords(phrase).map(({ text }) => text)),
    ),
  );

/** The features of a phrase, each once. */
function featuresOf({ terms, concepts }: Phrase, knownNumbers: ReadonlySet<string>): string[] {
  const ofWords = terms.flatMap((term) => wordFeatures(term, knownNumbers));
  return [...new Set([...ofWords, ...sequenceFeatures(terms, concepts, knownNumbers)])];
}

/** Makes counterexamples by placing examples at other states, subjects and bodies, and at the resolution's subject. */
function placeElsewhere(base: TrainingBase, examples: readonly TrainingExample[], read: (text: string) => Phrase) {
  const listed = (concept: string | undefined, language: Language) => base.concepts[concept ?? '']?.[language] ?? [];
  const phrasesFor = (namesIn: (language: Language) => readonly string[]) =>
    Object.fromEntries(
      LANGUAGES.map((language) => {
        const place = (name: string) => PROFILES[language].placingWords.map((word) => `${word} ${name}`);
        return [language, namesIn(language).flatMap(place).map(read)];
      }),
    ) as Record<Language, Phrase[]>;
  const elsewhere = phrasesFor((language) => [
    ...stateNames(language),
    ...base.roles.elsewhere.flatMap((concept) => listed(concept, language)),
  ]);
  const here = phrasesFor((language) => listed(base.subject, language).slice(0, PROFILES[language].subjectNames));
  const roles = { placeable: new Set(base.roles.placeable), elsewhere: new Set(base.roles.elsewhere) };
  return makeCounterexamples(examples, { elsewhere, here }, roles);
}

/** Trains the classifier. A rare feature counts as unknown already while training. */
function trainWeights(
  examples: readonly TrainingExample[],
  counterexamples: readonly TrainingExample[],
  knownNumbers: ReadonlySet<string>,
  epochs: number | undefined,
): { weights: ClassifierWeights; features: readonly string[][] } {
  const features = examples.map((example) => featuresOf(example, knownNumbers));
  const frequency = new Map<string, number>();
  for (const list of features) for (const feature of list) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const isKnown = (feature: string) => (frequency.get(feature) ?? 0) >= MIN_EXAMPLES_OF_FEATURE;
  const toSample = ({ meaning, terms }: TrainingExample, found: readonly string[]): Sample => ({
    label: labelOf(meaning),
    features: [...found.filter(isKnown), ...unknownFeatures(terms, isKnown)],
  });
  const samples = [
    ...examples.map((example, i) => toSample(example, features[i] ?? [])),
    ...counterexamples.map((example) => toSample(example, featuresOf(example, knownNumbers))),
  ];
  return { weights: trainClassifier(samples, epochs), features };
}

/**
 * Trains a model. Small talk and off-topic messages are examples, too, so that "none of this" is a meaning like any
 * other. The same fact base always gives the same model.
 */
export function trainModel(
  base: TrainingBase,
  { examples: texts = base.examples, epochs }: TrainingOptions = {},
): TrainedModel {
  const words = learnWords(base, texts);
  const vocabulary = createVocabulary(words, createNumberWords(base.numbers));
  const phrases = compilePhrases(listConcepts(base), vocabulary, base.roles.ordinary);
  const findConcepts: ConceptFinder = createConceptFinder(phrases);
  const read = (text: string): Phrase => {
    const { terms } = vocabulary.read(text);
    return { terms, concepts: findConcepts(terms) };
  };
  const examples = texts.map(({ text, meaning }): TrainingExample => ({ meaning, ...read(text) }));
  const counterexamples = placeElsewhere(base, examples, read);
  const knownNumbers = listKnownNumbers(base);
  const { weights, features } = trainWeights(examples, counterexamples, knownNumbers, epochs);
  // What is asked of the bot itself, such as "why?", says nothing on which words belong to the topic.
  const occurrences = countOccurrences(
    examples
      .filter(({ meaning }) => meaning.kind !== 'request')
      .map(({ meaning, terms }) => ({ terms, onTopic: meaning.kind === 'fact' })),
  );
  return {
    numbers: base.numbers,
    knownNumbers,
    words,
    phrases,
    claimWords: singleWordsOf(base.claims.words),
    claimPhrases: compilePhrases(base.claims.words, vocabulary, []),
    occurrences,
    weights,
    subject: base.subject,
    ...indexMeanings(examples, features, weights, base.subject),
  };
}
