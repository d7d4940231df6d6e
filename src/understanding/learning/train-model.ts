import { type Example, type Meaning, numberOf, type TrainingBase } from '../../knowledge/knowledge-base.ts';
import type { WordsFile } from '../../knowledge/schema.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { foldText } from '../../language/fold.ts';
import { createNumberValue } from '../../language/numbers.ts';
import { stateNames } from '../../language/states.ts';
import { type Sample, type Trainer, trainClassifier } from '../classifier.ts';
import { compilePhrases, createConceptFinder } from '../reading/concepts.ts';
import { type TrainingExample, type Phrase, makeCounterexamples } from './synthetic-examples.ts';
import { isComparable, sequenceFeatures, unknownFeatures, wordFeatures } from '../reading/features.ts';
import { indexExamples } from '../reading/nearest-example.ts';
import { keyOf, type TrainedModel } from '../model.ts';
import { createStringTable, indexIn } from '../reading/string-table.ts';
import { countOccurrences } from '../reading/topicality.ts';
import { createVocabulary, learnWords } from '../reading/vocabulary.ts';

/** The concept of a state that the resolution itself has no word for. */
function otherStates(base: TrainingBase): WordsFile {
  const named = new Set(Object.values(base.concepts).flatMap(({ en = [], ar = [] }) => [...en, ...ar].map(foldText)));
  const others = (language: Language) => stateNames(language).filter((name) => !named.has(foldText(name)));
  return { 'other-state': { en: others('en'), ar: others('ar') } };
}

/** The counts, years and document symbols that the fact base names, folded. */
function numbersOf(base: TrainingBase): ReadonlySet<string> {
  return new Set(
    Object.entries(base.figures).map(([id, figure]) => {
      if (typeof figure === 'string') return figure.slice(0, 4);
      if (typeof figure === 'object' && 'symbol' in figure) return foldText(figure.symbol);
      return String(numberOf(base.figures, id));
    }),
  );
}

function labelOf(meaning: Meaning): string {
  if (meaning.kind === 'fact') return meaning.fact;
  return meaning.kind === 'smalltalk' ? `smalltalk ${meaning.smalltalk}` : meaning.kind;
}

/** Phrases that place something at, or say that it is about, each of some names. */
const PLACES: Readonly<Record<Language, (name: string) => string[]>> = {
  en: (name) => [`on ${name}`, `about ${name}`, `in ${name}`],
  ar: (name) => [`عن ${name}`, `بشأن ${name}`, `في ${name}`, name],
};
/** How many of the words for the subject of the resolution are put in such phrases. */
const OWN_NAMES: Readonly<Record<Language, number>> = { en: 1, ar: 2 };

function placesOf(namesIn: (language: Language) => readonly string[], read: (text: string) => Phrase) {
  return Object.fromEntries(
    LANGUAGES.map((language) => [language, namesIn(language).flatMap(PLACES[language]).map(read)]),
  ) as Record<Language, Phrase[]>;
}

/** What is not in every fact base: which examples are learnt from, if not from all, and in which way. */
export interface LearnOptions {
  readonly examples?: readonly Example[];
  readonly train?: Trainer;
}

/**
 * Learns what messages mean from the examples and word lists of a fact base; off-topic messages are examples too, so
 * that "none of this" is a meaning like any other. A word that only one example has counts as unknown already while
 * learning, so that the model knows how much unknown words tell; and so does any other feature that is as rare.
 */
export function learn(
  base: TrainingBase,
  { examples = base.examples, train = trainClassifier }: LearnOptions = {},
): TrainedModel {
  const phrasesOf = Object.values(base.concepts).flatMap(({ en = [], ar = [] }) => [...en, ...ar]);
  const words = learnWords([
    ...examples.map(({ text, variety, meaning }) => ({
      text,
      arabizi: variety === 'arabizi',
      onTopic: meaning.kind === 'fact',
      listed: false,
    })),
    ...phrasesOf.map((text) => ({ text, arabizi: false, onTopic: true, listed: true })),
    ...LANGUAGES.flatMap(stateNames).map((text) => ({ text, arabizi: false, onTopic: false, listed: true })),
  ]);
  const vocabulary = createVocabulary(words, createNumberValue(base.numbers));
  const ownNumbers = numbersOf(base);
  const phrases = compilePhrases({ ...otherStates(base), ...base.concepts }, vocabulary);
  const findConcepts = createConceptFinder(phrases);
  const read = (text: string): Phrase => {
    const { terms } = vocabulary.read(text);
    return { terms, concepts: findConcepts(terms) };
  };
  const featuresOf = ({ terms, concepts }: Phrase) => [
    ...new Set([
      ...terms.flatMap((term) => wordFeatures(term, ownNumbers)),
      ...sequenceFeatures(terms, concepts, ownNumbers),
    ]),
  ];
  const lessons = examples.map(({ text, meaning }): TrainingExample => ({ meaning, ...read(text) }));
  const found = lessons.map(featuresOf);
  const frequency = new Map<string, number>();
  for (const features of found)
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const isKnown = (feature: string) => (frequency.get(feature) ?? 0) > 1;
  const toSample = ({ meaning, terms }: TrainingExample, features: readonly string[]): Sample => ({
    label: labelOf(meaning),
    features: [...features.filter(isKnown), ...unknownFeatures(terms, isKnown)],
  });
  const listed = (concept: string | undefined, language: Language) => base.concepts[concept ?? '']?.[language] ?? [];
  const elsewhere = placesOf(
    (language) => [...stateNames(language), ...listed('other-subject', language), ...listed('other-un-body', language)],
    read,
  );
  const here = placesOf((language) => listed(base.subject, language).slice(0, OWN_NAMES[language]), read);
  const placed = makeCounterexamples(lessons, elsewhere, here);
  const weights = train([
    ...lessons.map((lesson, i) => toSample(lesson, found[i] as string[])),
    ...placed.map((lesson) => toSample(lesson, featuresOf(lesson))),
  ]);
  const meaningOf = new Map(lessons.map(({ meaning }) => [labelOf(meaning), meaning]));
  const labelIndex = new Map(weights.labels.map((label, i) => [label, i]));
  const meanings = lessons.map(({ meaning }) => labelIndex.get(labelOf(meaning)) as number);
  const exact = new Map(lessons.map(({ terms }, i) => [keyOf(terms), meanings[i] as number]));
  const exemplars = found.map((features, i) => ({
    features: features
      .filter(isComparable)
      .map((feature) => indexIn(weights.features, feature))
      .filter((at) => at >= 0),
    meaning: meanings[i] as number,
  }));
  return {
    numbers: base.numbers,
    knownNumbers,
    words,
    phrases,
    occurrences: countOccurrences(lessons.map(({ meaning, terms }) => ({ terms, onTopic: meaning.kind === 'fact' }))),
    weights,
    meanings: weights.labels.map((label) => meaningOf.get(label) as Meaning),
    exact: {
      keys: createStringTable(exact.keys()),
      meaningAt: Uint16Array.from(exact.values()),
    },
    nearby: indexExamples(exemplars, weights.features.start.length - 1, weights.labels.length),
  };
}
