import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readLabelledQuestions } from '../dist/evaluation/labelled-question.js';
import { FOLDERS, ROOT } from './qarar.js';

const OFF_TOPIC = join(ROOT, '../shared/eval/off-topic.jsonl');

/** What any engine can be asked: one message, about one thing. */
const isPlain = ({ text, factsAll }) => text !== undefined && factsAll === undefined;

/** Takes so many entries, evenly spread. */
export function spread(list, count) {
  return count >= list.length
    ? list
    : Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)]);
}

/** The editor's examples, with what they mean in a word. */
export async function readExamples() {
  const { openResolution } = await import('../dist/answering/open-resolution.js');
  const labelOf = (meaning) => (meaning.kind === 'fact' ? meaning.fact : meaning.kind);
  return openResolution(FOLDERS).base.examples.map(({ text, meaning }) => ({ text, label: labelOf(meaning) }));
}

/** The labelled questions that stand alone, none of which is an example. */
export function readQuestions() {
  return readLabelledQuestions(join(ROOT, 'test/questions/dev.jsonl')).filter(isPlain);
}

/** Messages about other things: a larger set where it lies beside the project, else those among our own questions. */
export function readOffTopic() {
  if (existsSync(OFF_TOPIC))
    return readLabelledQuestions(OFF_TOPIC)
      .filter(isPlain)
      .map(({ text }) => text);
  return ['own', 'second', 'third']
    .flatMap((name) => readLabelledQuestions(join(ROOT, `test/questions/${name}.jsonl`)))
    .filter((question) => isPlain(question) && question.expect === 'fallback')
    .map(({ text }) => text);
}

/** A fixed sequence of pseudo-random whole numbers below a limit (Lehmer, 1951). */
export function createRandom(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/** Mistypes a text: in every second longer word two letters are swapped, or one is left out or doubled. */
export function mistype(text, random) {
  return text.replace(/\p{L}{5,}/gu, (word) => {
    if (random(2) === 0) return word;
    const at = 1 + random(word.length - 2);
    const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)];
    return [
      `${before}${next}${letter}${after}`,
      `${before}${next}${after}`,
      `${before}${letter}${letter}${next}${after}`,
    ][random(3)];
  });
}
