// Memory after some numbers of questions, in a process of its own: `node memory.js rss|heap COUNT...`. Heap in use is measured
// after a collection of garbage, which the resident memory of the other run is not to profit from.
import { usedMb } from './measure.js';
import { openQarar } from './qarar.js';
import { readOffTopic, readQuestions } from './sets.js';

const { respond } = await openQarar();
const texts = [...readQuestions().map(({ text }) => text), ...readOffTopic()];
const [kind, ...counts] = process.argv.slice(2);
let asked = 0;
process.send(
  counts.map(Number).map((count) => {
    for (; asked < count; asked++) respond({ text: `${texts[asked % texts.length]}`, chat: `chat ${asked % 5000}` });
    return { count, mb: kind === 'rss' ? process.memoryUsage().rss / 1e6 : usedMb() };
  }),
);
