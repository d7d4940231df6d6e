import Fuse from 'fuse.js';
import { createStringTable, indexIn, type StringTable, stringAt } from './string-table.ts';

/** Finds the known word that an unknown one was meant to be; undefined where none is near enough. */
export type CorrectSpelling = (word: string) => string | undefined;

/**
 * Known words by their pairs of letters: the words that hold pair i stand in `wordAt`, as indices of `words`, from
 * `start[i]` up to `start[i + 1]`. The letters of word i are the bits of `letters[i]`.
 */
export interface SpellingIndex {
  readonly words: StringTable;
  readonly letters: Uint32Array;
  readonly pairs: StringTable;
  readonly start: Uint32Array;
  readonly wordAt: Uint32Array;
}

const MIN_LENGTH = 4;
const MAX_LENGTH = 24;

/** The pairs of neighbouring letters of a word, its ends included, each once: `vote` -> `^v vo ot te e$`. */
function pairsOf(word: string): Set<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let i = 1; i < framed.length; i++) pairs.add(framed.slice(i - 1, i + 1));
  return pairs;
}

/** In how many letters a misspelling of a word may differ from it; a swap of two letters counts as two. */
function editsOf(word: string): number {
  return word.length < 6 ? 1 : 2;
}

/** The share of their pairs of letters that two words have in common (Dice, 1945), 0 to 1. */
function likeness(one: string, other: string): number {
  const [mine, theirs] = [pairsOf(one), pairsOf(other)];
  return (2 * [...mine].filter((pair) => theirs.has(pair)).length) / (mine.size + theirs.size);
}

/** The letters of a word, each a bit; two letters may share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set. */
function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Says whether one word becomes the other by so many changes of a letter, at most (Levenshtein, 1966). */
function isWithin(edits: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > edits) return false;
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const changed = (last[j - 1] as number) + (one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1);
      const cost = Math.min(changed, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > edits) return false;
    last = row;
  }
  return (last[other.length] as number) <= edits;
}

/** Lays known words out by their pairs of letters. */
export function indexSpelling(words: Iterable<string>): SpellingIndex {
  const known = [...new Set(words)].filter((word) => word.length >= MIN_LENGTH && word.length <= MAX_LENGTH);
  const holders = new Map<string, number[]>();
  known.forEach((word, i) => {
    for (const pair of pairsOf(word)) {
      const list = holders.get(pair);
      if (list) list.push(i);
      else holders.set(pair, [i]);
    }
  });
  const lists = [...holders.values()];
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = (start[i] as number) + list.length;
  });
  return {
    words: createStringTable(known),
    letters: Uint32Array.from(known, lettersOf),
    pairs: createStringTable(holders.keys()),
    start,
    wordAt: Uint32Array.from(lists.flat()),
  };
}

/**
 * Creates what picks the known words that an unknown one becomes by one change of a letter, or two in a word of six letters
 * or more, in no order. A change touches two pairs of letters, so that such a word holds at least one of any
 * three pairs, or five: the rarest are looked up, and the list stays short, however many words are known.
 */
export function createShortlist({ words, letters, pairs, start, wordAt }: SpellingIndex): (word: string) => string[] {
  const lengthOf = (pair: number) => (start[pair + 1] as number) - (start[pair] as number);
  return (word) => {
    const edits = editsOf(word);
    const held = [...pairsOf(word)].map((pair) => indexIn(pairs, pair));
    const rarest = held
      .sort((a, b) => (a < 0 ? 0 : lengthOf(a)) - (b < 0 ? 0 : lengthOf(b)))
      .slice(0, 2 * edits + 1)
      .filter((pair) => pair >= 0);
    const own = lettersOf(word);
    const seen = new Set<number>();
    const found: string[] = [];
    for (const pair of rarest) {
      for (const i of wordAt.subarray(start[pair], start[pair + 1])) {
        if (countBits(own ^ (letters[i] as number)) > 2 * edits || seen.has(i)) continue;
        seen.add(i);
        const known = stringAt(words, i);
        if (isWithin(edits, word, known)) found.push(known);
      }
    }
    return found;
  };
}

/**
 * Creates a corrector of spelling: an index of letter pairs picks a short list, and Fuse's tolerant comparison, together
 * with the pairs that are shared, ranks it. Over all words at once Fuse would be a hundred times slower.
 */
export function createSpelling(index: SpellingIndex): CorrectSpelling {
  const pickShortlist = createShortlist(index);
  return (word) => {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return undefined;
    const shortlist = pickShortlist(word);
    if (shortlist.length === 0) return undefined;
    const fuse = new Fuse(shortlist, {
      includeScore: true,
      threshold: editsOf(word) / word.length + 0.01,
      distance: 1000,
    });
    const [best] = fuse
      .search(word)
      .map(({ item, score = 1 }) => ({ item, distance: score - likeness(word, item) }))
      .sort((a, b) => a.distance - b.distance || (a.item < b.item ? -1 : 1));
    return best?.item;
  };
}
