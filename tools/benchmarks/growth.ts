/** Measures Qarar with generated facts beside the real ones: `node growth.js TIMES` sends a GrowthResult. */

import { createAnswerer } from '#src/answering/answerer.ts';
import { createConversationMemory } from '#src/answering/conversation-memory.ts';
import type { Example, TrainingBase } from '#src/knowledge/knowledge-base.ts';
import { toFacts } from '#src/knowledge/to-facts.ts';
import { openResolution } from '#src/open-resolution.ts';
import { trainModel } from '#src/understanding/learning/train-model.ts';
import { COMPILE_OPTIONS } from './answerer.ts';
import { quantile, timeEach } from './measure.ts';
import { createRandom, readOffTopic, readQuestions, spread } from './sets.ts';

/** How a fact base of some size is understood; times in milliseconds. */
export interface GrowthResult {
  readonly times: number;
  readonly facts: number;
  readonly examples: number;
  readonly trainingMs: number;
  readonly median: number;
  readonly p99: number;
  readonly ownMedian: number;
  /** Of the questions about generated facts, those whose fact is the likeliest. */
  readonly right: number;
  readonly asked: number;
}

const SYLLABLES = {
  en: 'ba cor dem fi gul hes jo kra lin mo nep or pu quil ras ste tun vil wor zed'.split(' '),
  ar: 'با جير دون را زيم سو شام طير غو فال قيس كو لام مير نو هيد'.split(' '),
};
type Frame = (a: string, b: string) => string;
const FRAMES: Readonly<Record<keyof typeof SYLLABLES, readonly Frame[]>> = {
  en: [
    (a, b) => `how many ${a} did the ${b} have`,
    (a, b) => `who asked for the ${a} of ${b}?`,
    (a, b) => `what does it say about ${a} ${b}`,
    (a, b) => `is it true that the ${b} were ${a}`,
  ],
  ar: [(a, b) => `كم عدد ${a} في ${b}`, (a, b) => `من طلب ${a} ${b}؟`, (a, b) => `ماذا قال عن ${a} ${b}`],
};
const SYLLABLES_PER_WORD = 3;
const SEED = 1948;
/** Every so many facts, a question is asked about one. */
const ASK_EVERY = 40;
const OFF_TOPIC_ASKED = 400;
const ROUNDS = 3;
const CALLS = 2000;
/** Training on a hundred times the facts would take an hour; one epoch changes the weights, not their number. */
const MAX_TIMES_TRAINED_FULLY = 10;

/** Adds facts to a base, each with words of its own and example questions in both languages. */
function addFacts(base: TrainingBase, count: number) {
  const random = createRandom(SEED);
  const createWord = (language: keyof typeof SYLLABLES) =>
    Array.from({ length: SYLLABLES_PER_WORD }, () => SYLLABLES[language][random(SYLLABLES[language].length)]).join('');
  const generated = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`generated.${i}`, { cites: [{ source: base.fullText }], related: [] }]),
  );
  const facts = new Map([...base.facts, ...toFacts(generated)]);
  const examples: Example[] = [...base.examples];
  const questions: { id: string; text: string }[] = [];
  for (let i = 0; i < count; i++) {
    const id = `generated.${i}`;
    for (const language of ['en', 'ar'] as const) {
      const [a, b] = [createWord(language), createWord(language)];
      const texts = FRAMES[language].map((frame) => frame(a, b));
      for (const text of texts)
        examples.push({ text, variety: language, meaning: { kind: 'fact', fact: id }, file: '', line: 0 });
      if (i % ASK_EVERY === 0)
        questions.push({ id, text: `${language === 'en' ? 'please, ' : 'رجاء '}${texts[i % 3]}` });
    }
  }
  return { base: { ...base, facts, examples }, questions };
}

const times = Number(process.argv[2]);
const { base: real, locales } = openResolution(COMPILE_OPTIONS.folders);
const { base, questions } = addFacts(real, real.facts.size * (times - 1));
const started = performance.now();
const model = trainModel(base, times > MAX_TIMES_TRAINED_FULLY ? { epochs: 1 } : {});
const trainingMs = performance.now() - started;
const { interpret } = createAnswerer({ base, locales, model }, createConversationMemory({ now: Date.now }));

function likeliestFact(text: string): string | undefined {
  const meaning = interpret(text).trace?.candidates[0]?.meaning;
  return meaning?.kind === 'fact' ? meaning.fact : undefined;
}

/** The round with the lowest median: other work on the machine only adds time. */
async function timeRounds(texts: readonly string[]): Promise<number[]> {
  const rounds: number[][] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await timeEach((text) => interpret(text), texts, { calls: CALLS }));
  return rounds.sort((a, b) => quantile(a, 0.5) - quantile(b, 0.5))[0] ?? [];
}

const ownTexts = readQuestions().map(({ text }) => text);
const texts = [...ownTexts, ...spread(readOffTopic(), OFF_TOPIC_ASKED), ...questions.map(({ text }) => text)];
const all = await timeRounds(texts);
const own = await timeRounds(ownTexts);
process.send?.({
  times,
  facts: base.facts.size,
  examples: base.examples.length,
  trainingMs,
  median: quantile(all, 0.5),
  p99: quantile(all, 0.99),
  ownMedian: quantile(own, 0.5),
  right: questions.filter(({ id, text }) => likeliestFact(text) === id).length,
  asked: questions.length,
} satisfies GrowthResult);
