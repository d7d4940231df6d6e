/**
 * Measures memory after some numbers of questions: `node memory.js rss|heap COUNT…` sends MemoryResult[]. Each kind
 * needs a process of its own: the collection before the heap is measured would also shrink the resident memory.
 */

import { openBenchmarkAnswerer } from './answerer.ts';
import { usedMb } from './measure.ts';
import { readOffTopic, readQuestions } from './sets.ts';

/** The memory after a number of questions, in megabytes. */
export interface MemoryResult {
  readonly count: number;
  readonly mb: number;
}

const CHATS = 5000;

const { respond } = await openBenchmarkAnswerer();
const texts = [...readQuestions().map(({ text }) => text), ...readOffTopic()];
const [kind, ...counts] = process.argv.slice(2);
let asked = 0;
const results = counts.map(Number).map((count): MemoryResult => {
  for (; asked < count; asked++) respond({ text: texts[asked % texts.length] ?? '', chat: `chat ${asked % CHATS}` });
  return { count, mb: kind === 'rss' ? process.memoryUsage().rss / 1e6 : usedMb() };
});
process.send?.(results);
