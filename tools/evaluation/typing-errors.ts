/** Makes the mistakes that people make when they type, so that the bot can be tried with them. */

import { KEYBOARD_ROWS, SIMILAR_LETTERS } from '#src/language/languages.ts';
import type { Random } from '../random.ts';

/** The kinds of mistakes. */
export const TYPING_ERRORS = ['neighbour', 'sound', 'swap', 'drop', 'double', 'glue'] as const;
/** A kind of mistake. */
export type TypingError = (typeof TYPING_ERRORS)[number];
/** One mistake per this many words. */
const WORDS_PER_ERROR = 6;
const MIN_WORD_LENGTH = 4;

const pick = <T>(list: readonly T[], random: Random): T | undefined => list[Math.floor(random() * list.length)];

function neighboursOf(letter: string): string[] {
  return KEYBOARD_ROWS.flatMap((row) => {
    const at = row.indexOf(letter);
    return at < 0 ? [] : [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  });
}

const soundsLike = (letter: string) =>
  SIMILAR_LETTERS.filter((group) => group.includes(letter)).flatMap((group) =>
    [...group].filter((other) => other !== letter),
  );

/** Changes one letter of a word, not its first; undefined if the mistake cannot be made in it. */
function mistype(word: string, error: Exclude<TypingError, 'glue'>, random: Random): string | undefined {
  const letters = [...word];
  const at = 1 + Math.floor(random() * (letters.length - 1));
  const letter = letters[at] ?? '';
  const change = (...changed: readonly string[]) =>
    [...letters.slice(0, at), ...changed, ...letters.slice(at + 1)].join('');
  switch (error) {
    case 'neighbour': {
      const key = pick(neighboursOf(letter), random);
      return key === undefined ? undefined : change(key);
    }
    case 'sound': {
      const other = pick(soundsLike(letter), random);
      return other === undefined ? undefined : change(other);
    }
    case 'swap': {
      const next = letters[at + 1];
      return next === undefined || next === letter
        ? undefined
        : [...letters.slice(0, at), next, letter, ...letters.slice(at + 2)].join('');
    }
    case 'drop':
      return change();
    case 'double':
      return change(letter, letter);
    default:
      return error satisfies never;
  }
}

/**
 * Makes one mistake of a kind per six words, at least one, in words of four letters or more. Undefined if there is no
 * such word.
 *
 * @example addTypingErrors('how many abstained?', 'swap', createRandom(1)) // 'how many abstaiend?'
 * @example addTypingErrors('كم دولة امتنعت', 'double', createRandom(1)) // 'كم دوولة امتنعت'
 */
export function addTypingErrors(text: string, error: TypingError, random: Random): string | undefined {
  const words = text.split(' ');
  const places = words.flatMap((word, i) => (/^\p{L}+$/u.test(word) && word.length >= MIN_WORD_LENGTH ? [i] : []));
  const isGlue = error === 'glue';
  const possible = isGlue ? words.slice(1).map((_, i) => i) : places;
  let left = Math.max(1, Math.floor(words.length / WORDS_PER_ERROR));
  const typed: (string | undefined)[] = [...words];
  while (left > 0 && possible.length > 0) {
    const [at = 0] = possible.splice(Math.floor(random() * possible.length), 1);
    const next = at + 1;
    if (isGlue) {
      typed[next] = `${typed[at] ?? ''}${typed[next] ?? ''}`;
      typed[at] = undefined;
      left -= 1;
      continue;
    }
    const changed = mistype(words[at] ?? '', error, random);
    if (changed === undefined) continue;
    typed[at] = changed;
    left -= 1;
  }
  const result = typed.filter((word) => word !== undefined).join(' ');
  return result === text ? undefined : result;
}
