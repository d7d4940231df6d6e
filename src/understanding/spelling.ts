import Fuse from 'fuse.js';

/** Finds the known word that an unknown one was meant to be; undefined where none is near enough. */
export type CorrectSpelling = (word: string) => string | undefined;

const MIN_LENGTH = 4;
const SHORTLIST = 24;

/** The pairs of neighbouring letters of a word, its ends included: `vote` -> `^v vo ot te e$`. */
function bigramsOf(word: string): string[] {
  const framed = `^${word}$`;
  return Array.from({ length: framed.length - 1 }, (_, i) => framed.slice(i, i + 2));
}

/** The share of its letters in which a misspelling of a word may differ from it; a swap of two letters counts as two. */
function tolerance(length: number): number {
  return length < 6 ? 1 / length : 2 / length;
}

/**
 * Creates a corrector of spelling. An index of letter pairs picks a short list, so that the number of known words hardly
 * matters, and Fuse's tolerant comparison ranks it: over all words at once it would be a hundred times slower.
 */
export function createSpelling(words: Iterable<string>): CorrectSpelling {
  const byBigram = new Map<string, string[]>();
  for (const word of new Set(words)) {
    if (word.length < MIN_LENGTH) continue;
    for (const bigram of new Set(bigramsOf(word))) {
      const list = byBigram.get(bigram);
      if (list) list.push(word);
      else byBigram.set(bigram, [word]);
    }
  }
  return (word) => {
    if (word.length < MIN_LENGTH || word.length > 24) return undefined;
    const shared = new Map<string, number>();
    for (const bigram of new Set(bigramsOf(word))) {
      for (const known of byBigram.get(bigram) ?? []) {
        if (Math.abs(known.length - word.length) <= 2) shared.set(known, (shared.get(known) ?? 0) + 1);
      }
    }
    const shortlist = [...shared]
      .map(([known, count]) => ({ known, likeness: (2 * count) / (known.length + word.length + 2) }))
      .sort((a, b) => b.likeness - a.likeness || (a.known < b.known ? -1 : 1))
      .slice(0, SHORTLIST);
    const likenessOf = new Map(shortlist.map(({ known, likeness }) => [known, likeness]));
    const fuse = new Fuse([...likenessOf.keys()], {
      includeScore: true,
      threshold: tolerance(word.length) + 0.01,
      distance: 1000,
    });
    const found = fuse
      .search(word)
      .map(({ item, score = 1 }) => ({ item, distance: score - (likenessOf.get(item) ?? 0) }))
      .sort((a, b) => a.distance - b.distance);
    return found[0]?.item;
  };
}
