/** A small invented resolution, about a village bridge, with helpers to read and train on it in milliseconds. */
import type { Example, Meaning, TrainingBase } from '../../src/knowledge/knowledge-base.ts';
import type { FactsFile } from '../../src/knowledge/schema.ts';
import { toFacts } from '../../src/knowledge/to-facts.ts';
import { createNumberWords } from '../../src/language/numbers.ts';
import { trainModel } from '../../src/understanding/learning/train-model.ts';
import { createModel, type Model, type Reading } from '../../src/understanding/model.ts';
import { type ConceptSpan, compilePhrases, createConceptFinder } from '../../src/understanding/reading/concepts.ts';
import { collectWords } from '../../src/understanding/reading/known-words.ts';
import type { Topicality } from '../../src/understanding/reading/topicality.ts';
import { createVocabulary, type Term } from '../../src/understanding/reading/vocabulary.ts';

const toFact = (id: string, parts: Partial<FactsFile[string]> = {}): FactsFile => ({
  [id]: { cites: [{ source: 'R', paragraph: 1 }], related: [], ...parts },
});

const fact = (id: string): Meaning => ({ kind: 'fact', fact: id });

const EXAMPLES: readonly (readonly [Meaning, readonly string[]])[] = [
  [
    fact('vote.for'),
    [
      'how many voted for the bridge',
      'how many villagers backed it',
      'number of votes in favour',
      'كم صوتا مؤيدا للجسر',
    ],
  ],
  [
    fact('vote.against'),
    [
      'how many voted against the bridge',
      'how many villagers opposed it',
      'number of votes against',
      'كم صوتا معارضا للجسر',
    ],
  ],
  [fact('vote.result'), ['what was the result of the vote', 'the vote result please', 'how did the vote end']],
  [
    fact('motion.date'),
    ['when was the motion adopted', 'on which day was the motion adopted', 'date of the motion', 'متى اعتمد القرار'],
  ],
  [
    fact('motion.sponsor'),
    ['who proposed the motion', 'who tabled the motion', 'which trade wrote the motion', 'من قدم القرار'],
  ],
  [fact('unanswered.cost'), ['what does the bridge cost', 'how expensive is the bridge', 'كم سعر الجسر']],
  [{ kind: 'smalltalk', smalltalk: 'greeting' }, ['hello', 'good morning to you', 'hello my friend']],
  [
    { kind: 'off-topic' },
    [
      'how do I cook rice',
      'what is the weather',
      'who won the football match',
      'when does the train leave',
      'كيف أطبخ الأرز',
    ],
  ],
];

const examples = EXAMPLES.flatMap(([meaning, texts]) =>
  texts.map(
    (text): Example => ({ text, variety: /[a-z]/i.test(text) ? 'en' : 'ar', meaning, file: 'toy.yaml', line: 1 }),
  ),
).map((example, i) => ({ ...example, line: i + 1 }));

/** The fact base of the bridge, with everything to train on. */
export const TOY: TrainingBase = {
  id: 'bridge-1999',
  subject: 'bridge',
  sources: {
    R: { kind: 'report', date: '1999-05-04', paragraphs: 9, url: 'https://example.org/report' },
    D: {
      kind: 'document',
      symbol: 'V/12/3',
      date: '1999-05-05',
      url: { en: 'https://example.org/en/12-3', ar: 'https://example.org/ar/12-3' },
    },
    P: { kind: 'press', outlets: { herald: '1999-05-06', club: { month: '1999-06' } } },
  },
  fullText: 'D',
  sections: { vote: ['vote'], motion: ['motion'] },
  figures: { for: 7, against: 2, adopted: '1999-05-04', review: { year: 2005 }, document: { symbol: 'V/12/3' } },
  facts: toFacts({
    ...toFact('vote.for', { figures: ['for'], related: ['vote.against'] }),
    ...toFact('vote.against', { figures: ['against'], related: ['vote.for'] }),
    ...toFact('vote.result', { figures: ['for', 'against'], covers: ['vote.for', 'vote.against'] }),
    ...toFact('motion.date', { figures: ['adopted'], cites: [{ source: 'D' }], holds: { motion: { day: 'adopted' } } }),
    ...toFact('motion.review', { figures: ['review'] }),
    ...toFact('motion.sponsor', { holds: { motion: { sponsor: ['bakers'] } }, related: ['motion.date'] }),
    ...toFact('unanswered.cost', { related: ['motion.date'] }),
  }),
  overviews: new Map(),
  policy: {
    confidence: 0.5,
    ambiguityGap: 0.1,
    nearness: 0.1,
    weights: {
      bias: -2,
      probability: 3,
      lead: 2,
      unexplained: -3,
      logOdds: 0.5,
      odds: 0.4,
      length: 0,
      unknown: -1,
      likeness: 1,
    },
  },
  roles: {
    'asks-openly': ['how-many', 'who', 'when', 'where'],
    asks: ['how-many', 'who', 'when', 'where'],
    'asks-whether': ['is-it-true'],
    placeable: ['motion'],
    owned: ['motion'],
    elsewhere: ['other-state', 'tunnel'],
    ordinary: ['weather'],
  },
  claims: {
    events: [{ event: 'motion', all: [['motion']] }],
    next: {},
    names: { state: [], body: ['bakers', 'millers'], city: [], person: [], 'election-kind': [], 'session-kind': [] },
    roles: {},
    open: [],
    anchors: ['motion'],
    strict: [],
    unheld: [],
    actors: [],
    words: { open: { en: ['who'], ar: ['من'] }, filler: { en: ['was', 'the', 'in', 'adopted', 'and'], ar: [] } },
  },
  courtesies: {
    alone: { en: ['hello', 'good morning', 'thanks', 'how are you'], ar: ['مرحبا', 'شكرا'], arabizi: ['salam'] },
    beside: { en: ['dear', 'a lot', 'please'], ar: ['جزيلا', 'سؤال'] },
    assents: { en: ['yes', 'no', 'yes or no'], ar: ['نعم', 'لا'] },
  },
  concepts: {
    'how-many': { en: ['how many', 'number of'], ar: ['كم', 'عدد'], arabizi: ['kam'] },
    who: { en: ['who', 'which trade'], ar: ['من'] },
    when: { en: ['when', 'which day', 'date'], ar: ['متى'] },
    where: { en: ['where'], ar: ['أين'] },
    'is-it-true': { en: ['is it true', 'right'], ar: ['صحيح'] },
    'more-than': { en: ['more than', 'before'] },
    deadline: { en: ['deadline'] },
    not: { en: ['not', 'no'], ar: ['لا', 'ليس'] },
    motion: { en: ['motion'], ar: ['قرار'] },
    bridge: { en: ['bridge'], ar: ['جسر'] },
    tunnel: { en: ['tunnel'], ar: ['نفق'] },
    favour: { en: ['voted for', 'backed', 'in favour'], ar: ['مؤيد'] },
    against: { en: ['against', 'voted against', 'opposed'], ar: ['معارض'] },
    bakers: { en: ['bakers'], ar: ['خبازين'] },
    millers: { en: ['millers'], ar: ['طحانين'] },
    weather: { en: ['weather'], ar: ['طقس'] },
  },
  numbers: { 7: { en: ['seven'], ar: ['سبعة'] }, 30: { en: ['thirty'], ar: ['ثلاثون'] } },
  frequencies: new Map(),
  examples,
};

/** Trains a model on the bridge, with some parts of the fact base replaced. */
export const trainToy = (parts: Partial<TrainingBase> = {}): Model => createModel(trainModel({ ...TOY, ...parts }));

/** A vocabulary of the Arabic words of the lists: it corrects nothing and takes every Latin word for English. */
const vocabulary = createVocabulary(
  collectWords(
    Object.values(TOY.concepts)
      .flatMap(({ ar = [] }) => ar)
      .map((text) => ({ text, arabizi: false, listed: true })),
    new Map(),
  ),
  createNumberWords(TOY.numbers),
  () => undefined,
);
const findConcepts = createConceptFinder(compilePhrases(TOY.concepts, vocabulary, TOY.roles.ordinary));

/** Reads a text into terms, none of them corrected. */
export const termsOf = (text: string): Term[] => vocabulary.read(text).terms;

/** A topicality that speaks neither for the topic nor against it. */
export const NEUTRAL: Topicality = { logOdds: 0, unexplained: 0, unknown: 0, length: 0 };

/** Reads a text by the word lists of the bridge alone, without a trained model. */
export function readingOf(text: string, terms: readonly Term[] = termsOf(text)): Reading {
  const concepts: ConceptSpan[] = findConcepts(terms);
  const topicality = { ...NEUTRAL, length: terms.length };
  return { terms, concepts, featuresByTerm: new Map(), features: new Set(), topicality, language: 'en' };
}

/** The concepts that a reading names, in order. */
export const conceptsOf = ({ concepts }: Pick<Reading, 'concepts'>): string[] => concepts.map(({ concept }) => concept);
