import { hasArabiziDigit } from './arabizi.ts';
import type { Word } from './words.ts';

/** The languages of replies. */
export const LANGUAGES = ['ar', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words of Latin script that are known: as English, as Arabic in Latin letters; a word may be both. */
export interface LatinWords {
  isEnglish(word: string): boolean;
  isArabizi(word: string): boolean;
}

/**
 * Says of each word in which language it stands; numbers, symbols and emoji stand in none. Latin words are Arabizi where
 * the Latin words of the message speak for it more than for English, and the word itself is not plainly English.
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

/** The language of most of a message's words; undefined where neither has more. */
export function majorityLanguage(languages: readonly (Language | undefined)[]): Language | undefined {
  const arabic = languages.filter((language) => language === 'ar').length;
  const english = languages.filter((language) => language === 'en').length;
  if (arabic === english) return undefined;
  return arabic > english ? 'ar' : 'en';
}
