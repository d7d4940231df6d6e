/** Detects the language of each word, and of a whole message. */
import { hasArabiziDigit } from './arabizi.ts';
import type { Word } from './words.ts';

/** The languages of messages and replies; each has a profile in profiles/. */
export const LANGUAGES = ['ar', 'en'] as const;
/** The code of a language. */
export type Language = (typeof LANGUAGES)[number];

/** Which Latin words are known as English, and which as Arabic in Latin letters; a word may be both. */
export interface LatinWords {
  isEnglish(word: string): boolean;
  isArabizi(word: string): boolean;
}

/**
 * Detects the language of each word; numbers, symbols and emoji have none. Latin words are Arabizi if more of the Latin
 * words of the message are Arabizi than English, and the word itself is not clearly English.
 *
 * @example languagesOfWords(splitWords('مين قدم الـ amendments'), known) // ['ar', 'ar', 'ar', 'en']
 * @example languagesOfWords(splitWords('kam sot m3 el qarar'), known) // ['ar', 'ar', 'ar', 'ar', 'ar']
 */
export function languagesOfWords(words: readonly Word[], known: LatinWords): (Language | undefined)[] {
  let arabizi = 0;
  const vote = (word: string): number => {
    if (hasArabiziDigit(word)) return 2;
    return Number(known.isArabizi(word)) - Number(known.isEnglish(word));
  };
  for (const word of words) if (word.script === 'latin') arabizi += vote(word.text);
  return words.map((word) => {
    if (word.script === 'arabic') return 'ar';
    if (word.script !== 'latin') return undefined;
    return arabizi > 0 && vote(word.text) >= 0 ? 'ar' : 'en';
  });
}

/** The language of most of a message's words; undefined if no language has more than the others. */
export function majorityLanguage(languages: readonly (Language | undefined)[]): Language | undefined {
  const counts = LANGUAGES.map((language) => languages.filter((each) => each === language).length);
  const most = Math.max(...counts);
  const [first, ...others] = LANGUAGES.filter((_, i) => counts[i] === most);
  return others.length === 0 ? first : undefined;
}
