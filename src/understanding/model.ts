import { type Example, type KnowledgeBase, type Meaning, numberOf } from '../knowledge/knowledge-base.ts';
import type { WordsFile } from '../knowledge/schema.ts';
import type { Language } from '../language/detect.ts';
import { foldText } from '../language/fold.ts';
import { createNumberValue } from '../language/numbers.ts';
import { stateNames } from '../language/states.ts';
import { createClassifier, type Sample, type Train, trainClassifier } from './classifier.ts';
import { type ConceptSpan, createConceptFinder } from './concepts.ts';
import { placeElsewhere } from './elsewhere.ts';
import { extractFeatures } from './features.ts';
import { createTopicality, type Topicality } from './topicality.ts';
import { createVocabulary, type Term } from './vocabulary.ts';

/** A message read: its terms, the concepts they name, the features that count, and the language of most of its words. */
export interface Reading {
  readonly terms: readonly Term[];
  readonly concepts: readonly ConceptSpan[];
  readonly features: readonly string[];
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
function otherStates(base: KnowledgeBase): WordsFile {
  const named = new Set(Object.values(base.concepts).flatMap(({ en = [], ar = [] }) => [...en, ...ar].map(foldText)));
  const others = (language: Language) => stateNames(language).filter((name) => !named.has(foldText(name)));
  return { 'other-state': { en: others('en'), ar: others('ar') } };
}

/** The counts, years and document symbols that the fact base names, folded. */
function numbersOf(base: KnowledgeBase): ReadonlySet<string> {
  return new Set(
    Object.entries(base.figures).map(([id, figure]) => {
      if (typeof figure === 'string') return figure.slice(0, 4);
      if (typeof figure === 'object' && 'symbol' in figure) return foldText(figure.symbol);
      return String(numberOf(base.figures, id));
    }),
  );
}

const keyOf = (terms: readonly Term[]) => terms.map((term) => term.bare).join(' ');

function labelOf(meaning: Meaning): string {
  if (meaning.kind === 'fact') return meaning.fact;
  return meaning.kind === 'smalltalk' ? `smalltalk ${meaning.smalltalk}` : meaning.kind;
}

/**
 * Learns what messages mean from the examples and word lists of a fact base; off-topic messages are examples too, so
 * that "none of this" is a meaning like any other. A word that only one example has counts as unknown already while
 * learning, so that the model knows how much unknown words tell.
 */
export function createModel(
  base: KnowledgeBase,
  { examples = base.examples, train = trainClassifier }: { examples?: readonly Example[]; train?: Train } = {},
): Model {
  const phrases = Object.values(base.concepts).flatMap(({ en = [], ar = [] }) => [...en, ...ar]);
  const vocabulary = createVocabulary(
    [
      ...examples.map(({ text, variety, meaning }) => ({
        text,
        arabizi: variety === 'arabizi',
        onTopic: meaning.kind === 'fact',
      })),
      ...phrases.map((text) => ({ text, arabizi: false, onTopic: true })),
    ],
    createNumberValue(base.numbers),
  );
  const ownNumbers = numbersOf(base);
  const findConcepts = createConceptFinder({ ...otherStates(base), ...base.concepts }, vocabulary);
  const parse = (terms: readonly Term[]) => {
    const concepts = findConcepts(terms);
    return { terms, concepts, found: extractFeatures(terms, concepts, ownNumbers) };
  };

  const phrase = (text: string) => parse(vocabulary.read(text).terms);
  const parsed = examples.map(({ text, meaning }) => ({ meaning, ...phrase(text) }));
  const measureTopicality = createTopicality(
    parsed.map(({ meaning, terms }) => ({ terms, onTopic: meaning.kind === 'fact' })),
  );
  const frequency = new Map<string, number>();
  for (const { found } of parsed)
    for (const feature of found) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);

  /** Leaves the features out that are too rare to tell anything, and adds how many words are unknown. */
  function weighUnknown(found: readonly string[]): string[] {
    const features = found.filter((feature) => (frequency.get(feature) ?? 0) > 1);
    const words = found.filter((feature) => feature.startsWith('w:'));
    const unknown = words.filter((word) => (frequency.get(word) ?? 0) < 2).length;
    for (const step of UNKNOWN_STEPS) if (unknown >= step) features.push(`unknown:${step}`);
    if (unknown * 2 > words.length) features.push('unknown:most');
    return features;
  }

  const meanings = new Map<string, Meaning>();
  const exact = new Map<string, Meaning>();
  const samples = parsed.map(({ meaning, terms, found }): Sample => {
    const label = labelOf(meaning);
    meanings.set(label, meaning);
    exact.set(keyOf(terms), meaning);
    return { label, features: weighUnknown(found) };
  });
  const elsewhere = (language: Language, placed: (what: string) => string[]) => {
    const listed = (concept: string) => base.concepts[concept]?.[language] ?? [];
    return [...stateNames(language), ...listed('other-subject'), ...listed('other-un-body')].flatMap(placed).map(phrase);
  };
  const places = {
    en: elsewhere('en', (what) => [`on ${what}`, `about ${what}`, `in ${what}`]),
    ar: elsewhere('ar', (what) => [`عن ${what}`, `بشأن ${what}`, `في ${what}`, what]),
  };
  const [own] = Object.entries(base.concepts).filter(([concept]) => concept === base.subject);
  const here = {
    en: (own?.[1].en ?? []).slice(0, 1).flatMap((what) => [`on ${what}`, `about ${what}`, `in ${what}`]).map(phrase),
    ar: (own?.[1].ar ?? []).slice(0, 2).flatMap((what) => [`عن ${what}`, `بشأن ${what}`, `في ${what}`, what]).map(phrase),
  };
  for (const { meaning, terms, concepts } of process.env.NOELSE ? [] : placeElsewhere(parsed, places, here)) {
    samples.push({ label: labelOf(meaning), features: weighUnknown(extractFeatures(terms, concepts, ownNumbers)) });
  }
  const classifier = createClassifier(train(samples));
  const toReading = (terms: readonly Term[], language: Language | undefined): Reading => {
    const { concepts, found } = parse(terms);
    return {
      terms,
      concepts,
      language,
      features: weighUnknown(found),
      topicality: measureTopicality(terms, concepts),
    };
  };

  return {
    read(text) {
      const { terms, language } = vocabulary.read(text);
      return toReading(terms, language);
    },
    part: ({ terms, language }, start, end) => toReading(terms.slice(start, end), language),
    rank({ terms, features }) {
      const known = exact.get(keyOf(terms));
      if (known) return [{ meaning: known, confidence: 1 }];
      return classifier.classify(features).map(({ label, probability }) => ({
        meaning: meanings.get(label) as Meaning,
        confidence: probability,
      }));
    },
  };
}
