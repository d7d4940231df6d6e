// Resident memory after ten thousand questions and after a hundred thousand more, in a process of its own.
import { openQarar } from './qarar.js';
import { readOffTopic, readQuestions } from './sets.js';

const { respond } = await openQarar();
const texts = [...readQuestions().map(({ text }) => text), ...readOffTopic()];
let asked = 0;
const askUpTo = (count) => {
  for (; asked < count; asked++) respond({ text: `${texts[asked % texts.length]}`, chat: `chat ${asked % 5000}` });
  return process.memoryUsage().rss / 1e6;
};
const [first, more] = process.argv.slice(2).map(Number);
process.send([0, first, first + more].map((count) => ({ count, mb: askUpTo(count) })));
