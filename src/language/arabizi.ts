/** Compares Arabic words across scripts: Arabizi is Arabic in Latin letters and digits. */

/** Sounds by their Latin spellings, longer spellings first. Vowels have none. */
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/3'|gh|8/g, 'G'],
  [/7'|kh|5|x/g, 'X'],
  [/sh|ch|\$/g, 'S'],
  [/dh|z|th(?=a|e)/g, 'z'],
  [/th|6/g, 't'],
  [/[qk9c]/g, 'k'],
  [/7/g, 'h'],
  [/[jg]/g, 'j'],
  [/[vf]/g, 'f'],
  [/p/g, 'b'],
];
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'X',
  د: 'd',
  ذ: 'z',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'S',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '3',
  غ: 'G',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
};

/** Whether a Latin word contains digits that stand for Arabic letters: `ta3deel`, `7ukuma`, but not `17th`. */
export function hasArabiziDigit(word: string): boolean {
  return (
    /^(?=.*[a-z])[a-z]*[235679][a-z0-9']*$/.test(word) &&
    !/^\d+(?:st|nd|rd|th|am|pm|k|m|g|d)$|\d{2}|^(?:mp|g|f|h|b|v|l|u|k|co|ps|q|d|t)\d$/.test(word)
  );
}

/**
 * The consonants that a Latin spelling of an Arabic word stands for, in an alphabet of its own: equal for a word and
 * what people make of it in Latin letters. Vowels, hamzas, w and y fall away, doubled letters become one.
 *
 * @example skeletonOfLatin('ta3deelat') // 't3dlt', as skeletonOfArabic('تعديلات')
 */
export function skeletonOfLatin(word: string): string {
  let rest = word.replace(/(?<=.)(?:ah|eh|h)$/, '');
  for (const [spelling, sound] of LATIN) rest = rest.replace(spelling, sound);
  return rest.replace(/[^a-zGXS3]|[aeiouyw]/g, '').replace(/(.)\1+/g, '$1');
}

/** The same skeleton of a folded word in Arabic script. @example skeletonOfArabic('تصويت') // 'tst' */
export function skeletonOfArabic(word: string): string {
  const letters = word.replace(/(?<=.)ه$/, '');
  return [...letters]
    .map((letter) => ARABIC[letter] ?? '')
    .join('')
    .replace(/(.)\1+/g, '$1');
}

const LATIN_VOWELS: readonly (readonly [RegExp, string])[] = [
  [/[^aeiouyw]/g, ''],
  [/[eiy]+/g, 'y'],
  [/[ouw]+/g, 'w'],
  [/a+/g, 'a'],
];
const LONG_VOWELS: Readonly<Record<string, string>> = { ا: 'a', و: 'w', ي: 'y' };

/**
 * The vowels of a Latin spelling, in the same letters as those of vowelsOfArabic.
 *
 * @example vowelsOfLatin('ta3deelat') // 'aya'
 */
export const vowelsOfLatin = (word: string): string =>
  LATIN_VOWELS.reduce((rest, [spelling, vowel]) => rest.replace(spelling, vowel), word);

/** The long vowels of a folded Arabic word. @example vowelsOfArabic('تعديلات') // 'ya' */
export const vowelsOfArabic = (word: string): string => [...word].map((letter) => LONG_VOWELS[letter] ?? '').join('');
