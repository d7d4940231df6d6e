/** Finds the concepts that words and phrases of a message name. */
import type { Language } from '../../language/detect.ts';
import { PROFILES } from '../../language/languages.ts';
import { splitWords } from '../../language/words.ts';
import { lengthOfList, listAt, type PackedLists, packLists } from './packed-lists.ts';
import { createStringTable, indexIn, type StringTable } from './string-table.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** The words and phrases by which people name a concept, per language. */
export interface ConceptWords extends Readonly<Partial<Record<Language, readonly string[] | undefined>>> {
  /** Arabic in Latin letters, if the consonants of the Arabic words do not give it. */
  readonly arabizi?: readonly string[] | undefined;
}

/** A concept that a message names, and the terms that name it: from `start` up to `end`. */
export interface ConceptSpan {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the concepts in a message. */
export type ConceptFinder = (terms: readonly Term[]) => ConceptSpan[];

/**
 * Compiled phrases with all their beginnings. Path i is the keys of the words, one after the other; it names the
 * concepts of list i, as indices of `concepts`: none if it is only a beginning.
 */
export interface PhraseTable {
  readonly concepts: readonly string[];
  readonly paths: StringTable;
  readonly conceptsByPath: PackedLists;
  /** The concepts of words that name nothing: listed, so that their likeness to other words does not count. */
  readonly ordinary: readonly string[];
}

/** Separates the keys of a path; no word contains it. */
const STEP = '\n';

/** The keys under which a term is looked up, the strictest first; the prefix keeps the kinds apart. */
function keysOf(term: Term): string[] {
  if (!term.language || !PROFILES[term.language].hasClitics) return [`=${term.stem}`];
  if (term.word.script !== 'latin') return [`=${term.word.text}`, `=${term.bare}`, `~${term.stem}`];
  return term.skeleton ? [`=${term.bare}`, `?${term.skeleton}`] : [`=${term.bare}`];
}

/** The lists of keys under which a phrase of a word list is found. */
function keysOfListed(terms: readonly Term[], language: Language): string[][] {
  if (!PROFILES[language].hasClitics) return [terms.map(({ stem }) => `=${stem}`)];
  const bare = ({ bare }: Term) => `=${bare}`;
  const [only, ...others] = terms;
  return [
    terms.map(bare),
    terms.map((term) => (term.language === language ? `~${term.stem}` : bare(term))),
    ...(only?.skeleton && others.length === 0 ? [[`?${only.skeleton}`]] : []),
  ];
}

/**
 * Compiles word lists by the vocabulary that messages will be read by.
 *
 * @param ordinary the concepts of words that name nothing
 */
export function compilePhrases(
  wordLists: Readonly<Record<string, ConceptWords>>,
  vocabulary: Pick<Vocabulary, 'readListed'>,
  ordinary: readonly string[],
): PhraseTable {
  const conceptsByPath = new Map<string, Set<number>>();
  function add(concept: number, keys: readonly string[]): void {
    let path = '';
    for (const key of keys) {
      path = path === '' ? key : `${path}${STEP}${key}`;
      if (!conceptsByPath.has(path)) conceptsByPath.set(path, new Set());
    }
    conceptsByPath.get(path)?.add(concept);
  }
  const read = (phrase: string, language: Language) =>
    splitWords(phrase).map((word) => vocabulary.readListed(word, language));
  Object.values(wordLists).forEach(({ en = [], ar = [], arabizi = [] }, concept) => {
    for (const phrase of en) for (const keys of keysOfListed(read(phrase, 'en'), 'en')) add(concept, keys);
    for (const phrase of arabizi)
      add(
        concept,
        read(phrase, 'ar').map(({ bare }) => `=${bare}`),
      );
    for (const phrase of ar) for (const keys of keysOfListed(read(phrase, 'ar'), 'ar')) add(concept, keys);
  });
  return {
    concepts: Object.keys(wordLists),
    paths: createStringTable(conceptsByPath.keys()),
    conceptsByPath: packLists([...conceptsByPath.values()].map((concepts) => [...concepts])),
    ordinary,
  };
}

/**
 * Creates a concept finder. From the left, the longest phrase wins; between phrases of equal length, a word as it is
 * written wins over its stem, and the stem over its consonants, by which only Arabizi is looked up.
 *
 * @example «كم دولة» names `how-many`, as "how many" does
 */
export function createConceptFinder({ concepts, paths, conceptsByPath, ordinary }: PhraseTable): ConceptFinder {
  const isOrdinary = new Set(ordinary);
  return (terms) => {
    const spans: ConceptSpan[] = [];
    const keys = terms.map(keysOf);
    let at = 0;
    while (at < terms.length) {
      let best: { path: number; end: number; rank: number } | undefined;
      const walk = (beginning: string, position: number, rank: number): void => {
        keys[position]?.forEach((key, i) => {
          const path = beginning === '' ? key : `${beginning}${STEP}${key}`;
          const index = indexIn(paths, path);
          if (index < 0) return;
          const end = position + 1;
          const worst = Math.max(rank, i);
          const isPhrase = lengthOfList(conceptsByPath, index) > 0;
          if (isPhrase && (!best || end > best.end || (end === best.end && worst < best.rank)))
            best = { path: index, end, rank: worst };
          walk(path, end, worst);
        });
      };
      walk('', at, 0);
      const end = best?.end ?? at + 1;
      const named = best ? Array.from(listAt(conceptsByPath, best.path), (i) => concepts[i] ?? '') : [];
      if (!named.some((concept) => isOrdinary.has(concept)))
        for (const concept of named) spans.push({ concept, start: at, end });
      at = end;
    }
    return spans;
  };
}
