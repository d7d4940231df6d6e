/** Compares questions by their words, however these are spelt or inflected. */

import type { Reading } from '../understanding/model.ts';

/**
 * Returns the stems of the words of a message, each once.
 *
 * `who voted, and which countries?` -> `who`, `vot`, `and`, `which`, `country`
 * `ما اسم المقررة؟` -> `ما`, `اسم`, `مقرر`
 */
export function stemsOf({ terms }: Pick<Reading, 'terms'>): string[] {
  return [...new Set(terms.map(({ stem, word }) => stem || word.text))];
}

/** Returns the share of words that two sets have in common, 0 to 1: the Dice coefficient. */
export function similarityOf(words: readonly string[], others: readonly string[]): number {
  const common = words.filter((word) => others.includes(word)).length;
  return words.length + others.length === 0 ? 1 : (2 * common) / (words.length + others.length);
}
