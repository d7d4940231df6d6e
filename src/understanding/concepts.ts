import { splitWords } from '../language/words.ts';
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

export type FindConcepts = (terms: readonly Term[]) => ConceptSpan[];

/** The concept of words that name nothing: listed, so that their likeness to other words does not count. */
const ORDINARY = 'ordinary';

interface Node {
  readonly next: Map<string, Node>;
  readonly concepts: Set<string>;
}

const createNode = (): Node => ({ next: new Map(), concepts: new Set() });

/** The keys under which a term is looked up, the strictest first; the prefix keeps the kinds apart. */
function keysOf(term: Term): string[] {
  if (term.language === 'en' || term.language === undefined) return [`=${term.stem}`];
  if (term.word.script !== 'latin') return [`=${term.word.text}`, `=${term.bare}`, `~${term.stem}`];
  return term.skeleton ? [`=${term.bare}`, `?${term.skeleton}`] : [`=${term.bare}`];
}

/**
 * Compiles word lists into a finder. From the left, the longest phrase wins; on equal length a word as it stands wins
 * over its stem, and that over its consonants, which only Arabizi is looked up by.
 */
export function createConceptFinder(
  concepts: Readonly<Record<string, ConceptWords>>,
  vocabulary: Vocabulary,
): FindConcepts {
  const root = createNode();
  function add(concept: string, terms: readonly Term[], key: (term: Term) => string | undefined): void {
    if (terms.length === 0) return;
    let node = root;
    for (const term of terms) {
      const step = key(term);
      if (step === undefined) return;
      let next = node.next.get(step);
      if (!next) {
        next = createNode();
        node.next.set(step, next);
      }
      node = next;
    }
    node.concepts.add(concept);
  }
  for (const [concept, words] of Object.entries(concepts)) {
    const read = (phrase: string, language: 'ar' | 'en') =>
      splitWords(phrase).map((word) => vocabulary.listed(word, language));
    for (const phrase of words.en ?? []) add(concept, read(phrase, 'en'), (term) => `=${term.stem}`);
    for (const phrase of words.arabizi ?? []) add(concept, read(phrase, 'ar'), (term) => `=${term.bare}`);
    for (const phrase of words.ar ?? []) {
      const terms = read(phrase, 'ar');
      add(concept, terms, (term) => `=${term.bare}`);
      add(concept, terms, (term) => (term.language === 'ar' ? `~${term.stem}` : `=${term.bare}`));
      if (terms.length === 1) add(concept, terms, (term) => (term.skeleton ? `?${term.skeleton}` : undefined));
    }
  }

  return (terms) => {
    const spans: ConceptSpan[] = [];
    let start = 0;
    while (start < terms.length) {
      let best: { concepts: Set<string>; end: number; rank: number } | undefined;
      const walk = (node: Node, position: number, rank: number): void => {
        if (node.concepts.size > 0 && (!best || position > best.end || (position === best.end && rank < best.rank))) {
          best = { concepts: node.concepts, end: position, rank };
        }
        const term = terms[position];
        if (!term) return;
        keysOf(term).forEach((key, i) => {
          const next = node.next.get(key);
          if (next) walk(next, position + 1, Math.max(rank, i));
        });
      };
      walk(root, start, 0);
      if (best && !best.concepts.has(ORDINARY))
        for (const concept of best.concepts) spans.push({ concept, start, end: best.end });
      start = best?.end ?? start + 1;
    }
    return spans;
  };
}
