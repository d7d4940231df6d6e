/** Spelling correction: an unknown word is read as the nearest known word if the difference looks like a slip. */
import Fuse from 'fuse.js';
import { KEYBOARD_ROWS, SIMILAR_LETTERS } from '../../language/languages.ts';
import { createEditDistance } from './edit-distance.ts';
import { lengthOfList, listAt, type PackedLists, packLists } from './packed-lists.ts';
import { createStringTable, indexIn, type StringTable, stringAt } from './string-table.ts';

/** Finds the word that another one was meant to be, given the words beside it; undefined if it is left as it is. */
export type SpellingCorrector = (word: string, before?: string, after?: string) => string | undefined;

/** Known words by their pairs of letters. */
export interface SpellingIndex {
  readonly words: StringTable;
  /** The letters of each word, as bits. */
  readonly letters: Uint32Array;
  readonly pairs: StringTable;
  /** The indices of the words that have each pair. */
  readonly wordsByPair: PackedLists;
}

const MIN_WORD_LENGTH = 3;
const MAX_WORD_LENGTH = 24;
/** A word of this many letters may have two slips. */
const LONG_WORD = 8;
const PAIRS_PER_SLIP = 3;
const LETTERS_PER_SLIP = 2;
/** A letter that is neither beside the right one nor sounds like it costs more than a slip. */
const FAR_LETTER_COST = 2;

const equalCost = () => 1;
const slipsAllowed = (length: number) => (length < LONG_WORD ? 1 : 2);

/** The pairs of neighbouring letters of a word, its ends included, each once: `vote` -> `^v vo ot te e$`. */
function pairsOf(word: string): Set<string> {
  const framed = `^${word}$`;
  const pairs = new Set<string>();
  for (let i = 1; i < framed.length; i++) pairs.add(framed.slice(i - 1, i + 1));
  return pairs;
}

/** The share of their letter pairs that two words have in common (Dice, 1945), 0 to 1. */
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

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Indexes known words of 3 to 24 letters by their letter pairs. */
export function indexSpelling(words: Iterable<string>): SpellingIndex {
  const known = [...new Set(words)].filter((word) => word.length >= MIN_WORD_LENGTH && word.length <= MAX_WORD_LENGTH);
  const holders = new Map<string, number[]>();
  known.forEach((word, i) => {
    for (const pair of pairsOf(word)) {
      const list = holders.get(pair);
      if (list) list.push(i);
      else holders.set(pair, [i]);
    }
  });
  return {
    words: createStringTable(known),
    letters: Uint32Array.from(known, lettersOf),
    pairs: createStringTable(holders.keys()),
    wordsByPair: packLists([...holders.values()]),
  };
}

/**
 * Creates a function that picks the known words which an unknown one of 3 to 24 letters becomes by one slip, or by two
 * if it is long. A slip changes at most three letter pairs, so such a word shares one of any four pairs, or of any
 * seven: looking up the rarest ones keeps the number of compared words small, however many are known.
 */
export function createShortlist({ words, letters, pairs, wordsByPair }: SpellingIndex): (word: string) => string[] {
  const distance = createEditDistance(MAX_WORD_LENGTH);
  return (word) => {
    const slips = slipsAllowed(word.length);
    const own = lettersOf(word);
    const rarest = [...pairsOf(word)]
      .map((pair) => indexIn(pairs, pair))
      .sort((a, b) => lengthOfList(wordsByPair, a) - lengthOfList(wordsByPair, b))
      .slice(0, PAIRS_PER_SLIP * slips + 1)
      .filter((pair) => pair >= 0);
    const found = new Set<string>();
    for (const pair of rarest) {
      for (const i of listAt(wordsByPair, pair)) {
        if (Math.abs(lengthOfList(words, i) - word.length) > slips) continue;
        if (countBits(own ^ (letters[i] ?? 0)) > LETTERS_PER_SLIP * slips) continue;
        const known = stringAt(words, i);
        if (distance(word, known, equalCost, slips) <= slips) found.add(known);
      }
    }
    return [...found];
  };
}

/** Pairs of letters that are neighbours on a keyboard or sound alike, as `a * 65536 + b`. */
function pairAlikeLetters(): ReadonlySet<number> {
  const alike = new Set<number>();
  const add = (a: string, b: string) => alike.add(a.charCodeAt(0) * 65_536 + b.charCodeAt(0));
  for (const row of KEYBOARD_ROWS) {
    const keys = [...row];
    keys.slice(1).forEach((key, i) => {
      add(key, keys[i] ?? key);
      add(keys[i] ?? key, key);
    });
  }
  for (const group of SIMILAR_LETTERS) for (const a of group) for (const b of group) add(a, b);
  return alike;
}

/**
 * Creates a check whether a word is probably another one mistyped: a letter left out, doubled, swapped with the next,
 * or taken for one beside it on the keyboard or one that sounds like it; twice in a long word, and never the first
 * letter alone.
 *
 * @example isSlip('abstnetion', 'abstention') // true
 * @example isSlip('متزوجين', 'متفرجين') // false
 */
export function createSlipCheck(): (typed: string, meant: string) => boolean {
  const alike = pairAlikeLetters();
  const distance = createEditDistance(MAX_WORD_LENGTH);
  const costOf = (a: number, b: number) => (alike.has(a * 65_536 + b) ? 1 : FAR_LETTER_COST);
  return (typed, meant) => {
    if (typed[0] !== meant[0] && typed[0] !== meant[1] && typed[1] !== meant[0]) return false;
    const slips = slipsAllowed(Math.max(typed.length, meant.length));
    return distance(typed, meant, costOf, slips) <= slips;
  };
}

/**
 * Creates a spelling corrector. The index picks a short list; Fuse's tolerant comparison and the shared letter pairs
 * order it; the best word counts if the difference is probably a slip. Fuse over all words would be a hundred times
 * slower.
 */
export function createSpellingCorrector(index: SpellingIndex): SpellingCorrector {
  const pickShortlist = createShortlist(index);
  const isSlip = createSlipCheck();
  return (word) => {
    if (word.length < MIN_WORD_LENGTH || word.length > MAX_WORD_LENGTH) return undefined;
    const shortlist = pickShortlist(word);
    if (shortlist.length === 0) return undefined;
    const fuse = new Fuse(shortlist, { includeScore: true, threshold: 1, distance: 1000 });
    const [best] = fuse
      .search(word)
      .map(({ item, score = 1 }) => ({ item, distance: score - diceSimilarity(word, item) }))
      .sort((a, b) => a.distance - b.distance || (a.item < b.item ? -1 : 1));
    return best && isSlip(word, best.item) ? best.item : undefined;
  };
}
