import Fuse from 'fuse.js';
import { createStringTable, indexIn, type StringTable, stringAt } from './string-table.ts';

/** Finds the known word that an unknown one was meant to be; undefined where none is near enough. */
export type CorrectSpelling = (word: string) => string | undefined;

/**
 * Known words by their pairs of letters: the words that hold pair i stand in `wordAt`, as indices of `words`, from
 * `start[i]` up to `start[i + 1]`.
 */
export interface SpellingIndex {
  readonly words: StringTable;
  readonly pairs: StringTable;
  readonly start: Uint32Array;
  readonly wordAt: Uint32Array;
}

const MIN_LENGTH = 4;
const MAX_LENGTH = 24;
/** By how many letters the known word may be longer or shorter. */
const MAX_LENGTH_DIFFERENCE = 2;
const SHORTLIST = 12;

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

/** Lays known words out by their pairs of letters. */
export function indexSpelling(words: Iterable<string>): SpellingIndex {
  const known = [...new Set(words)].filter((word) => word.length >= MIN_LENGTH);
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
    pairs: createStringTable(holders.keys()),
    start,
    wordAt: Uint32Array.from(lists.flat()),
  };
}

/**
 * Creates what picks the known words that share most pairs of letters with an unknown one, with their likeness (Dice,
 * 1945), from 0 to 1, the likest first. A word that is within reach by its edits shares all but two pairs an edit and two at
 * its ends, so that hardly ever more than a few are picked, however many are known.
 */
export function createShortlist({ words, pairs, start, wordAt }: SpellingIndex) {
  const shared = new Uint8Array(words.start.length - 1);
  return (word: string): { known: string; likeness: number }[] => {
    const own = pairsOf(word);
    const touched: number[] = [];
    for (const pair of own) {
      const at = indexIn(pairs, pair);
      if (at < 0) continue;
      const end = start[at + 1] as number;
      for (let k = start[at] as number; k < end; k++) {
        const i = wordAt[k] as number;
        if (shared[i] === 0) touched.push(i);
        shared[i] = (shared[i] as number) + 1;
      }
    }
    const least = own.size - 2 * editsOf(word) - 2;
    const found: { known: string; likeness: number }[] = [];
    for (const i of touched) {
      const count = shared[i] as number;
      shared[i] = 0;
      const length = (words.start[i + 1] as number) - (words.start[i] as number);
      if (count < least || Math.abs(length - word.length) > MAX_LENGTH_DIFFERENCE) continue;
      found.push({ known: stringAt(words, i), likeness: (2 * count) / (length + word.length + 2) });
    }
    return found.sort((a, b) => b.likeness - a.likeness || (a.known < b.known ? -1 : 1)).slice(0, SHORTLIST);
  };
}

/**
 * Creates a corrector of spelling: an index of letter pairs picks a short list, and Fuse's tolerant comparison ranks it.
 * Over all words at once Fuse would be a hundred times slower.
 */
export function createSpelling(index: SpellingIndex): CorrectSpelling {
  const pickShortlist = createShortlist(index);
  return (word) => {
    if (word.length < MIN_LENGTH || word.length > MAX_LENGTH) return undefined;
    const shortlist = pickShortlist(word);
    if (shortlist.length === 0) return undefined;
    const fuse = new Fuse(
      shortlist.map(({ known }) => known),
      { includeScore: true, threshold: editsOf(word) / word.length + 0.01, distance: 1000 },
    );
    let best: { known: string; distance: number } | undefined;
    for (const { refIndex, score = 1 } of fuse.search(word)) {
      const { known, likeness } = shortlist[refIndex] as (typeof shortlist)[number];
      if (!best || score - likeness < best.distance) best = { known, distance: score - likeness };
    }
    return best?.known;
  };
}
