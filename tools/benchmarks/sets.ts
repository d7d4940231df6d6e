/** The messages that engines are asked. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#src/paths.ts';
import { type LabelledQuestion, readLabelledQuestions } from '../evaluation/labelled-question.ts';
import { questionsPath } from '../product.ts';
import { COMPILE_OPTIONS } from './answerer.ts';

/** A labelled question that is one message about one thing. */
export type PlainQuestion = LabelledQuestion & { readonly text: string };

/** An example with its meaning in a word. */
export interface LabelledExample {
  readonly text: string;
  readonly label: string;
}

/** Returns a pseudo-random whole number below a limit. */
export type RandomNumber = (limit: number) => number;

const OFF_TOPIC = join(ROOT, '../shared/eval/off-topic.jsonl');

const isPlain = (question: LabelledQuestion): question is PlainQuestion =>
  question.text !== undefined && question.factsAll === undefined;

/** Takes `count` entries of a list, evenly spread. */
export function spread<T>(list: readonly T[], count: number): readonly T[] {
  if (count >= list.length) return list;
  return Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count)] as T);
}

/** The examples of the fact base. Only this loads the code that reads one, so that it is not in other measurements. */
export async function readExamples(): Promise<LabelledExample[]> {
  const { openResolution } = await import('#src/open-resolution.ts');
  return openResolution(COMPILE_OPTIONS.folders).base.examples.map(({ text, meaning }) => ({
    text,
    label: meaning.kind === 'fact' ? meaning.fact : meaning.kind,
  }));
}

/** The plain questions of the development set, none of which is an example. */
export function readQuestions(): PlainQuestion[] {
  return readLabelledQuestions(questionsPath('dev')).filter(isPlain);
}

/** Off-topic messages: from a larger set if it is beside the project, else from our own questions. */
export function readOffTopic(): string[] {
  const questions = existsSync(OFF_TOPIC)
    ? readLabelledQuestions(OFF_TOPIC)
    : ['own', 'second', 'third']
        .flatMap((name) => readLabelledQuestions(questionsPath(name)))
        .filter(({ expect }) => expect === 'fallback');
  return questions.filter(isPlain).map(({ text }) => text);
}

/** Creates a fixed sequence of pseudo-random numbers (Lehmer, 1951). */
export function createRandom(seed: number): RandomNumber {
  let state = seed;
  return (limit) => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
}

/**
 * Mistypes a text: in every second word of five letters or more, two letters are swapped, or one is left out or
 * doubled.
 *
 * @example mistype('abstentions', random) // 'abstetnions'
 * @example mistype('التعديلات', random) // 'التعديلاات'
 */
export function mistype(text: string, random: RandomNumber): string {
  return text.replace(/\p{L}{5,}/gu, (word) => {
    if (random(2) === 0) return word;
    const at = 1 + random(word.length - 2);
    const [before, letter, next, after] = [word.slice(0, at), word[at], word[at + 1] ?? '', word.slice(at + 2)];
    const slips = [
      `${before}${next}${letter}${after}`,
      `${before}${next}${after}`,
      `${before}${letter}${letter}${next}${after}`,
    ];
    return slips[random(slips.length)] ?? word;
  });
}
