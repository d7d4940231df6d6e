/** Merges the words that all resolutions share with those that one resolution adds. */

import type { WordsFile } from './schema.ts';

type ConceptWords = WordsFile[string];

const union = (common: readonly string[] = [], own: readonly string[] = []) => [...new Set([...common, ...own])];

function mergeConcept(common: ConceptWords, own: ConceptWords): ConceptWords {
  const languages = new Set([...Object.keys(common), ...Object.keys(own)] as (keyof ConceptWords)[]);
  return Object.fromEntries([...languages].map((language) => [language, union(common[language], own[language])]));
}

/**
 * Merges two word lists. A concept that is in both has the words of both, each once, the common ones first.
 *
 * @example mergeWords({ abstain: { en: ['abstain'] } }, { abstain: { en: ['sat it out'], ar: ['غاب'] } })
 * // { abstain: { en: ['abstain', 'sat it out'], ar: ['غاب'] } }
 */
export function mergeWords(common: WordsFile, own: WordsFile): WordsFile {
  const merged = { ...common, ...own };
  for (const [concept, words] of Object.entries(own)) {
    const shared = common[concept];
    if (shared) merged[concept] = mergeConcept(shared, words);
  }
  return merged;
}
