/** Measures one engine in a process of its own: `node run-engine.js NAME QUESTIONS OFF_TOPIC` sends an EngineResult. */

import type { LabelledQuestion } from '../evaluation/labelled-question.ts';
import { ENGINES, type EngineName, type Guess } from './engines.ts';
import { quantile, timeEach, usedMb } from './measure.ts';
import { readExamples, readOffTopic, readQuestions, spread } from './sets.ts';

/** A labelled question and what an engine took it for. */
export interface GuessedQuestion {
  readonly question: LabelledQuestion;
  readonly guess: Guess;
}

/** What one engine said, and what that took; times in milliseconds. */
export interface EngineResult {
  readonly name: EngineName;
  readonly examples: number;
  readonly buildMs: number;
  readonly memoryMb: number;
  readonly median: number;
  readonly p99: number;
  readonly questions: readonly GuessedQuestion[];
  readonly offTopic: readonly Guess[];
}

/** So that the times of the quick engine are not those of a few calls. */
const MIN_CALLS_OF_QARAR = 5000;

const [engine = '', questionCount, offTopicCount] = process.argv.slice(2);
const name = engine as EngineName;
const questions = spread(readQuestions(), Number(questionCount));
const offTopic = spread(readOffTopic(), Number(offTopicCount));
const examples = await readExamples();

const emptyMb = usedMb();
const started = performance.now();
const ask = await ENGINES[name](examples);
const buildMs = performance.now() - started;
const memoryMb = usedMb() - emptyMb;

const texts = [...questions.map(({ text }) => text), ...offTopic];
const guesses = new Map<string, Guess>();
const guessOf = (text: string) => guesses.get(text) as Guess;
const times = await timeEach(async (text) => guesses.set(text, await ask(text)), texts, {
  calls: Math.max(texts.length, name === 'Qarar' ? MIN_CALLS_OF_QARAR : 0),
});
process.send?.({
  name,
  examples: examples.length,
  buildMs,
  memoryMb,
  median: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  questions: questions.map((question) => ({ question, guess: guessOf(question.text) })),
  offTopic: offTopic.map(guessOf),
} satisfies EngineResult);
