/** Splits words that are written together by mistake. */
import { createWordModel, MAX_LENGTH, PAIR_BONUS, type SpellingKnowledge } from './noisy-channel.ts';

/** Words glued together have at least this many letters, and are seldom in the examples. */
const MIN_GLUED = 6;
const MAX_TIMES_GLUED = 2;
/** The least Zipf frequency of each of two words that are glued together, if examples have them together. */
const MIN_ZIPF_OF_PAIR = 2.5;
/** The same by the letters of the shorter of two words that examples do not have together. */
const minZipfOfPart = (length: number) => (length < 3 ? 5.5 : length < 4 ? 4.2 : 3);
/** How much less frequent a word with particles counts than without them, as a Zipf frequency. */
const PARTICLES = 0.5;

/** Two words that are written as one, and whether they follow each other in examples. */
export interface GluedWords {
  readonly parts: readonly [string, string];
  readonly isPair: boolean;
}

/** Splits a word that is two words without the space between them; undefined if it is none. */
export type WordSplitter = (word: string) => GluedWords | undefined;

/**
 * Creates a splitter. Both parts have to be known, and to follow each other in examples or to be common.
 *
 * @param bareOf takes the particles off an Arabic word
 * @example split('howmany')?.parts // ['how', 'many']
 * @example split('القرارالذي')?.parts // ['القرار', 'الذي']
 */
export function createWordSplitter(knowledge: SpellingKnowledge, bareOf: (word: string) => string): WordSplitter {
  const { isWord, isPair, countOf: timesOf, zipfOf } = createWordModel(knowledge);
  /** The frequency of a word, or nearly that of the word that its particles are written together with. */
  function frequencyOf(word: string): number {
    const bare = bareOf(word);
    return bare === word ? zipfOf(word) : Math.max(zipfOf(word), zipfOf(bare) - PARTICLES);
  }
  return (word) => {
    if (word.length < MIN_GLUED || word.length > MAX_LENGTH || isWord(word) || timesOf(word) > MAX_TIMES_GLUED)
      return undefined;
    let best: GluedWords | undefined;
    let bestScore = 0;
    for (let at = 2; at <= word.length - 2; at++) {
      const [one, other] = [word.slice(0, at), word.slice(at)];
      const frequencies = [frequencyOf(one), frequencyOf(other)] as const;
      const frequency = Math.min(...frequencies);
      const pair = isPair(bareOf(one), bareOf(other));
      if (frequency < (pair ? MIN_ZIPF_OF_PAIR : minZipfOfPart(Math.min(one.length, other.length)))) continue;
      const score = frequencies[0] + frequencies[1] + (pair ? PAIR_BONUS : 0);
      if (score <= bestScore) continue;
      best = { parts: [one, other], isPair: pair };
      bestScore = score;
    }
    return best;
  };
}
