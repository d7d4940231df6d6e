import { splitWords } from '../../language/words.ts';
import { createStringTable, indexIn, type StringTable } from './string-table.ts';
import type { Term, Vocabulary } from './vocabulary.ts';

/** The words and phrases by which people name a concept, per language. */
export interface ConceptWords {
  readonly en?: readonly string[] | undefined;
  readonly ar?: readonly string[] | undefined;
  /** Arabic in Latin letters, where the consonants of the Arabic words do not give it. */
  readonly arabizi?: readonly string[] | undefined;
}

/** A concept that a message names, and the terms that name it: from `start` up to `end`. */
export interface ConceptSpan {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

export type ConceptFinder = (terms: readonly Term[]) => ConceptSpan[];

/** The concept of words that name nothing: listed, so that their likeness to other words does not count. */
const ORDINARY = 'ordinary';

/**
 * Phrases compiled, with all their beginnings: path i, its keys one after the other, names the concepts that stand in
 * `conceptAt`, as indices of `concepts`, from `start[i]` up to `start[i + 1]`; none where it is only a beginning.
 */
export interface PhraseTable {
  readonly concepts: readonly string[];
  readonly paths: StringTable;
  readonly start: Uint32Array;
  readonly conceptAt: Uint16Array;
}

/** What stands between the keys of a path: nothing that a word can hold. */
const STEP = '\n';

/** The keys under which a term is looked up, the strictest first; the prefix keeps the kinds apart. */
function keysOf(term: Term): string[] {
  if (term.language === 'en' || term.language === undefined) return [`=${term.stem}`];
  if (term.word.script !== 'latin') return [`=${term.word.text}`, `=${term.bare}`, `~${term.stem}`];
  return term.skeleton ? [`=${term.bare}`, `?${term.skeleton}`] : [`=${term.bare}`];
}

/** Compiles word lists, read by the vocabulary with which messages will be. */
export function compilePhrases(
  concepts: Readonly<Record<string, ConceptWords>>,
  vocabulary: Pick<Vocabulary, 'listed'>,
): PhraseTable {
  const names = Object.keys(concepts);
  const named = new Map<string, Set<number>>();
  function add(concept: number, keys: readonly (string | undefined)[]): void {
    if (keys.length === 0 || keys.includes(undefined)) return;
    let path = '';
    for (const key of keys) {
      path = path === '' ? `${key}` : `${path}${STEP}${key}`;
      if (!named.has(path)) named.set(path, new Set());
    }
    named.get(path)?.add(concept);
  }
  names.forEach((name, concept) => {
    const { en = [], ar = [], arabizi = [] } = concepts[name] as ConceptWords;
    const read = (phrase: string, language: 'ar' | 'en') =>
      splitWords(phrase).map((word) => vocabulary.listed(word, language));
    const bare = (term: Term) => `=${term.bare}`;
    for (const phrase of en)
      add(
        concept,
        read(phrase, 'en').map((term) => `=${term.stem}`),
      );
    for (const phrase of arabizi) add(concept, read(phrase, 'ar').map(bare));
    for (const phrase of ar) {
      const terms = read(phrase, 'ar');
      add(concept, terms.map(bare));
      add(
        concept,
        terms.map((term) => (term.language === 'ar' ? `~${term.stem}` : bare(term))),
      );
      if (terms.length === 1)
        add(
          concept,
          terms.map((term) => (term.skeleton ? `?${term.skeleton}` : undefined)),
        );
    }
  });
  const sets = [...named.values()];
  const start = new Uint32Array(sets.length + 1);
  sets.forEach((set, i) => {
    start[i + 1] = (start[i] as number) + set.size;
  });
  return {
    concepts: names,
    paths: createStringTable(named.keys()),
    start,
    conceptAt: Uint16Array.from(sets.flatMap((set) => [...set])),
  };
}

/**
 * Creates what finds the compiled phrases in a message. From the left, the longest phrase wins; on equal length a word as
 * it stands wins over its stem, and that over its consonants, which only Arabizi is looked up by.
 */
export function createConceptFinder({ concepts, paths, start, conceptAt }: PhraseTable): ConceptFinder {
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
          const isPhrase = (start[index + 1] as number) > (start[index] as number);
          if (isPhrase && (!best || end > best.end || (end === best.end && worst < best.rank)))
            best = { path: index, end, rank: worst };
          walk(path, end, worst);
        });
      };
      walk('', at, 0);
      const end = best?.end ?? at + 1;
      const named = best
        ? Array.from(conceptAt.subarray(start[best.path], start[best.path + 1]), (i) => concepts[i])
        : [];
      if (!named.includes(ORDINARY))
        for (const concept of named) spans.push({ concept: concept as string, start: at, end });
      at = end;
    }
    return spans;
  };
}
