// One engine in a process of its own: learns the examples, is asked, and sends what it said and what that took.
import { ENGINES } from './engines.js';
import { quantile, timeEach, usedMb } from './measure.js';
import { readExamples, readOffTopic, readQuestions, spread } from './sets.js';

const [name, questionCount, offTopicCount] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const questions = spread(readQuestions(), questionCount);
const offTopic = spread(readOffTopic(), offTopicCount);
const examples = await readExamples();

const empty = usedMb();
const started = performance.now();
const ask = await ENGINES[name](examples);
const buildMs = performance.now() - started;
const memoryMb = usedMb() - empty;

const texts = [...questions.map(({ text }) => text), ...offTopic];
const guesses = new Map();
const times = await timeEach(async (text) => guesses.set(text, await ask(text)), texts, {
  calls: Math.max(texts.length, name === 'Qarar' ? 5000 : 0),
});
process.send({
  name,
  examples: examples.length,
  buildMs,
  memoryMb,
  median: quantile(times, 0.5),
  p99: quantile(times, 0.99),
  questions: questions.map((question) => ({ question, guess: guesses.get(question.text) })),
  offTopic: offTopic.map((text) => guesses.get(text)),
});
