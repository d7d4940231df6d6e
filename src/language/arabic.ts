/** What is written together with an Arabic word, longest first: the article with a conjunction, preposition or demonstrative. */
const ARTICLES = /^(?:و|ف)?(?:به?ال|هال|عال|كال|فال|شال|لل|ال)(?=..)/u;
const PROCLITICS = /^(?:و|ف|ب|ل|ك|س|ع|ه|ش)(?=...)/u;
const VERB_PREFIX = /^(?:س|ب|ه|ح|ك|غ|ت|د)?[يتن](?=...)/u;
const SUFFIXES = ['تهما', 'وهما', 'ياتها', 'اتها', 'اتهم', 'هما', 'تها', 'تهم', 'تكم', 'يات', 'ها', 'هم', 'هن', 'كم', 'نا', 'ان', 'ات', 'ون', 'ين', 'وا', 'ته', 'تو', 'يه', 'ني', 'ه', 'ي', 'ا', 'و', 'ت', 'ك'];

/** Says whether a folded Arabic word, or a stem of one, is known; clitics come off only where the rest is. */
export type IsKnown = (word: string) => boolean;

/**
 * Takes the article and the particles written together with it off a folded Arabic word. A single letter comes off only
 * where the rest is a known word, because it may belong to the word: the ب of بيلاروسيا does.
 *
 * @example stripClitics('وبالقرار', known) // 'قرار'
 * @example stripClitics('لبيلاروسيا', known) // 'بيلاروسيا'
 */
export function stripClitics(word: string, isKnown: IsKnown): string {
  const bare = word.replace(ARTICLES, '');
  if (bare !== word && bare.length > 2) return bare;
  let rest = word;
  while (PROCLITICS.test(rest) && !isKnown(rest)) {
    const shorter = rest.slice(1).replace(ARTICLES, '');
    if (isKnown(shorter)) return shorter;
    rest = rest.slice(1);
  }
  return word;
}

/**
 * Takes the endings of gender, number, person and possession off a word without clitics, and the prefix of the imperfect
 * where the rest is known. Shorter than three letters it never becomes.
 *
 * @example stemArabic('تعديلات', known) // 'تعديل'
 * @example stemArabic('بيصوتوا', known) // 'صوت'
 */
export function stemArabic(word: string, isKnown: IsKnown): string {
  const ending = SUFFIXES.find((suffix) => word.endsWith(suffix) && word.length - suffix.length >= 3);
  const stem = ending ? word.slice(0, -ending.length) : word;
  const verb = stem.replace(VERB_PREFIX, '');
  return verb !== stem && isKnown(verb) ? verb : stem;
}
