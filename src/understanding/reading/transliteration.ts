/** Reads Arabic in Latin letters as the known Arabic word that it most probably stands for. */
import { skeletonOfArabic, skeletonOfLatin, vowelsOfArabic, vowelsOfLatin } from '../../language/arabizi.ts';
import { type Counts, stringAt } from './string-table.ts';

/** Finds the Arabic word that a Latin one stands for; undefined if none has its consonants. */
export type Transliterator = (word: string) => string | undefined;

/** Fewer consonants than this say too little. */
const MIN_SKELETON = 2;
/** A word with so few consonants has to be frequent. */
const MIN_COUNT = { short: 8, long: 2 } as const;
const SHORT = 2;
/** How many words are kept for each skeleton, the most frequent ones. */
const MAX_WORDS = 8;
/** What a vowel that does not fit is worth, in natural logarithms of a count. */
const VOWEL_COST = 1.5;
/** A vowel that is written twice is long. */
const LONG_VOWEL = /aa|ee|ii|oo|uu|ou/g;
const LATIN_ARTICLE = /^(?:el|al|il|l)-?(?=...)/;

/** How many long vowels of an Arabic word a Latin spelling leaves out, and half of what it has too many. */
function vowelsMissing(written: string, long: string): number {
  let at = 0;
  let missing = 0;
  for (const vowel of long) {
    const found = written.indexOf(vowel, at);
    if (found < 0) missing += 1;
    else at = found + 1;
  }
  return missing + Math.max(0, written.length - long.length - 2) / 2;
}

/**
 * Creates a transliterator to the words of some counts. Of the words with the same consonants, it takes the most
 * frequent one whose long vowels are written.
 *
 * @example transliterate('ta3deelat') // 'تعديلات'
 * @example transliterate('meen') // 'مين', not 'من'
 */
export function createTransliterator({ keys, counts }: Counts): Transliterator {
  const words = new Map<string, { word: string; vowels: string; count: number }[]>();
  counts.forEach((count, i) => {
    const word = stringAt(keys, i);
    const skeleton = skeletonOfArabic(word);
    const least = skeleton.length <= SHORT ? MIN_COUNT.short : MIN_COUNT.long;
    if (skeleton.length < MIN_SKELETON || count < least) return;
    words.set(skeleton, [...(words.get(skeleton) ?? []), { word, vowels: vowelsOfArabic(word), count }]);
  });
  for (const [skeleton, list] of words)
    words.set(skeleton, list.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, MAX_WORDS));

  return (text) => {
    const bare = text.replace(LATIN_ARTICLE, '');
    const written = vowelsOfLatin(bare);
    const longOnes = bare.match(LONG_VOWEL)?.map(vowelsOfLatin) ?? [];
    const list = words.get(skeletonOfLatin(bare)) ?? words.get(skeletonOfLatin(text)) ?? [];
    let best: string | undefined;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const { word, vowels, count } of list) {
      const unwritten = longOnes.filter((vowel) => !vowels.includes(vowel)).length;
      const score = Math.log(count) - VOWEL_COST * (vowelsMissing(written, vowels) + unwritten);
      if (score <= bestScore) continue;
      best = word;
      bestScore = score;
    }
    return best;
  };
}
