/** Takes particles and inflection off Arabic words. */

/** The article, with a conjunction, preposition or demonstrative before it. */
const ARTICLE = /^(?:و|ف)?(?:به?ال|له?ال|هال|عال|كال|فال|شال|لل|ال)(?=..)/u;
const PARTICLE = /^(?:[وفبل](?=..)|[كسعهش](?=...))/u;
/** Words that begin like an article or a particle but have none. */
const WHOLE = new Set([
  'الله',
  'الان',
  'اليه',
  'اليها',
  'اليهم',
  'الذي',
  'التي',
  'الذين',
  'اللي',
  'الا',
  'الف',
  'الي',
  'والي',
  'والا',
]);
/** Words of two letters that may remain when a particle comes off: `لمن`, `بما`, `وكم`. */
const SHORT_REST = new Set([
  'تم',
  'من',
  'ما',
  'كم',
  'اي',
  'هل',
  'لم',
  'لا',
  'ان',
  'في',
  'عن',
  'هو',
  'هي',
  'مع',
  'مو',
  'شو',
  'وش',
  'مش',
]);
const VERB_PREFIX = /^[سبهحكغتد]?[يتن](?=...)/u;
const SUFFIXES = [
  'ياتها',
  'تهما',
  'اتها',
  'اتهم',
  'هما',
  'تها',
  'تهم',
  'تكم',
  'يات',
  'ها',
  'هم',
  'هن',
  'كم',
  'نا',
  'ان',
  'ات',
  'ون',
  'ين',
  'وا',
  'ته',
  'تو',
  'يه',
  'ني',
  'ه',
  'ي',
  'ا',
  'و',
  'ت',
  'ك',
];

/** How much more the rest of a word counts if the word begins with a letter that is nearly always "and". */
const AND_WEIGHT = 1.5;

/** How often a word occurs in the known texts. */
export type Frequency = (word: string) => number;

/**
 * Takes the article off a folded Arabic word, with the particles before it.
 *
 * @example stripArticle('بالقرار') // 'قرار'
 */
export function stripArticle(word: string): string {
  return WHOLE.has(word) ? word : word.replace(ARTICLE, '');
}

/**
 * Takes the article and the particles off a folded Arabic word. A single letter comes off only if the rest is the more
 * frequent word, because the letter may belong to the word: the ب of بيلاروسيا does.
 *
 * @example stripClitics('وبالقرار', frequency) // 'قرار'
 * @example stripClitics('لبيلاروسيا', frequency) // 'بيلاروسيا'
 */
export function stripClitics(word: string, frequency: Frequency): string {
  const bare = stripArticle(word);
  if (bare !== word || WHOLE.has(word)) return bare;
  let best = word;
  let rest = word;
  for (let i = 0; i < 2 && PARTICLE.test(rest); i++) {
    // «و» is "and" unless the word is clearly more frequent with it: «ونزيهة», but «وقت».
    const weight = rest.startsWith('و') ? AND_WEIGHT : 1;
    rest = rest.slice(1);
    const candidate = stripArticle(rest);
    if (candidate.length < 3 && !SHORT_REST.has(candidate)) continue;
    if (frequency(candidate) * weight > frequency(best)) best = candidate;
  }
  return best;
}

/**
 * Takes the endings of gender, number, person and possession off a word without particles, and the prefix of the
 * imperfect if the rest is the more frequent word. A stem has at least three letters.
 *
 * @example stemArabic('تعديلات', frequency) // 'تعديل'
 * @example stemArabic('بيصوتوا', frequency) // 'صوت'
 */
export function stemArabic(word: string, frequency: Frequency): string {
  const ending = SUFFIXES.find((suffix) => word.endsWith(suffix) && word.length - suffix.length >= 3);
  const stem = ending ? word.slice(0, -ending.length) : word;
  const verb = stem.replace(VERB_PREFIX, '');
  return verb !== stem && frequency(verb) > frequency(stem) ? verb : stem;
}
