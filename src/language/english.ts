/** Takes the inflection off English words. */

const VOWEL = /[aeiouy]/;

/**
 * Takes the inflection off a folded English word: plural, past, -ing, -ly and a silent e.
 *
 * @example stemEnglish('amendments') // 'amendment'
 * @example stemEnglish('voting') // 'vot', as stemEnglish('vote')
 */
export function stemEnglish(word: string): string {
  if (word.length < 4) return word;
  let stem = word;
  if (/(?:ss|x|z|ch|sh)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/ies$/.test(stem) && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  for (const ending of ['ingly', 'edly', 'ing', 'ed', 'ly']) {
    const rest = stem.slice(0, -ending.length);
    if (stem.endsWith(ending) && rest.length > 2 && VOWEL.test(rest) && !stem.endsWith('eed')) {
      stem = /([^aeiouls])\1$/.test(rest) ? rest.slice(0, -1) : rest;
      break;
    }
  }
  stem = stem.replace(/([^aeiou])ied$/, '$1y').replace(/i$/, 'y');
  return stem.length > 3 ? stem.replace(/e$/, '') : stem;
}
