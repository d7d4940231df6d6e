import Fuse from 'fuse.js';
import { createStringTable, indexIn, type StringTable, stringAt } from './string-table.ts';

/** Finds the known word that an unknown one was meant to be; undefined where none is near enough. */
export type SpellingCorrector = (word: string) => string | undefined;

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

/** How many slips a misspelling of a word may hold, and how many pairs of letters, and letters, a slip may touch. */
const LONG = 8;
const slipsIn = (word: string) => (word.length < LONG ? 1 : 2);
const PAIRS_OF_A_SLIP = 3;
const LETTERS_OF_A_SLIP = 2;

/** The share of their pairs of letters that two words have in common (Dice, 1945), 0 to 1. */
function diceSimilarity(one: string, other: string): number {
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

/**
 * Creates what says whether one word becomes the other by so many slips, at most: a letter changed, added, left out or
 * swapped with the next (Damerau, 1964).
 */
function createIsWithin(): (slips: number, one: string, other: string) => boolean {
  let [before, last, row] = Array.from({ length: 3 }, () => new Uint8Array(MAX_LENGTH + 1)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  return (slips, one, other) => {
    for (let j = 0; j <= other.length; j++) last[j] = j;
    for (let i = 1; i <= one.length; i++) {
      row[0] = i;
      let least = i;
      const letter = one.charCodeAt(i - 1);
      for (let j = 1; j <= other.length; j++) {
        const known = other.charCodeAt(j - 1);
        let cost = (last[j - 1] as number) + (letter === known ? 0 : 1);
        cost = Math.min(cost, (last[j] as number) + 1, (row[j - 1] as number) + 1);
        if (i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === known)
          cost = Math.min(cost, (before[j - 2] as number) + 1);
        row[j] = cost;
        if (cost < least) least = cost;
      }
      if (least > slips) return false;
      [before, last, row] = [last, row, before];
    }
    return (last[other.length] as number) <= slips;
  };
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
 * Creates what picks the known words that an unknown one of 4 to 24 letters becomes by one slip, or two if it is long. As a
 * slip touches three pairs of letters at most, such a word holds one of any four pairs, or of any seven: the
 * rarest are looked up, so that few words are compared, however many are known.
 */
export function createShortlist({ words, letters, pairs, start, wordAt }: SpellingIndex): (word: string) => string[] {
  const holders = (pair: number) => (pair < 0 ? 0 : (start[pair + 1] as number) - (start[pair] as number));
  const isWithin = createIsWithin();
  return (word) => {
    const slips = slipsIn(word);
    const own = lettersOf(word);
    const rarest = [...pairsOf(word)]
      .map((pair) => indexIn(pairs, pair))
      .sort((a, b) => holders(a) - holders(b))
      .slice(0, PAIRS_OF_A_SLIP * slips + 1);
    const found = new Set<string>();
    for (const pair of rarest) {
      const end = pair < 0 ? 0 : (start[pair + 1] as number);
      for (let k = pair < 0 ? 0 : (start[pair] as number); k < end; k++) {
        const i = wordAt[k] as number;
        const length = (words.start[i + 1] as number) - (words.start[i] as number);
        if (Math.abs(length - word.length) > slips) continue;
        if (countBits(own ^ (letters[i] as number)) > LETTERS_OF_A_SLIP * slips) continue;
        const known = stringAt(words, i);
        if (isWithin(slips, word, known)) found.add(known);
      }
    }
    return [...found];
  };
}

/**
 * Creates a corrector of spelling: an index of letter pairs picks a short list, and Fuse's tolerant comparison, together
 * with the pairs that are shared, ranks it. Over all words at once Fuse would be a hundred times slower.
 */
export function createSpellingCorrector(index: SpellingIndex): SpellingCorrector {
  const pickShortlist = createShortlist(index);
  return (word) => {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return undefined;
    const shortlist = pickShortlist(word);
    if (shortlist.length === 0) return undefined;
    const fuse = new Fuse(shortlist, {
      includeScore: true,
      threshold: 1,
      distance: 1000,
    });
    const [best] = fuse
      .search(word)
      .map(({ item, score = 1 }) => ({ item, distance: score - diceSimilarity(word, item) }))
      .sort((a, b) => a.distance - b.distance || (a.item < b.item ? -1 : 1));
    return best?.item;
  };
}
