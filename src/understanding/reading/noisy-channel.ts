/** What a word was probably meant to be: by how people mistype, how frequent words are, and the words beside it. */
import { KEYBOARD_ROWS, SIMILAR_LETTERS } from '../../language/languages.ts';
import type { SpellingCorrector } from './spelling.ts';
import { createShortlist, type SpellingIndex } from './spelling.ts';
import { type Counts, countOf, indexIn, type StringTable } from './string-table.ts';

/** What a word is corrected by. */
export interface SpellingKnowledge {
  /** Words that a mistyped one may have been meant to be. */
  readonly candidates: SpellingIndex;
  /** How often each known word occurs in the examples, by script. */
  readonly english: Counts;
  readonly arabic: Counts;
  /** The Zipf frequency of words of the language, times ten. */
  readonly frequencies: Counts;
  /** Words that follow each other in examples, with a space between. */
  readonly pairs: StringTable;
}

/** The costs of what people do by mistake, as negative natural logarithms of how likely it is. */
const COSTS = {
  /** A letter beside the right one on the keyboard, or one that sounds alike. */
  near: 4,
  far: 8,
  swapped: 4,
  missing: 4.5,
  missingVowel: 4,
  /** One of two equal letters, left out or too many. */
  doubled: 3,
  added: 4.5,
  /** The first letter is seldom wrong. */
  first: 3,
} as const;
/** What it is worth that a word follows or precedes its neighbour in an example. */
export const PAIR_BONUS = 2;
const LN_10 = Math.LN10;
/** A word of at least this Zipf frequency, times ten, is one of the language; rarer ones may be frequent mistakes. */
export const MIN_OF_WORD = 25;
/** A word of this many letters may have more than one mistake. */
const LONG_WORD = 7;
/** The Zipf frequency of a word that is listed nowhere. */
const UNLISTED = 1;
/** The number of words in the examples, as a power of ten: what a count is as a Zipf frequency. */
const BILLION = 9;
const VOWEL = /[aeiouyاويه]/u;
const ARABIC = /^\p{Script=Arabic}/u;
const DENIAL = /^[ابتثجحخدذرزسشصضطظعغفقكلمنهوي]{3,}ش$/u;
/** Longer words are not corrected. */
export const MAX_LENGTH = 24;

/** Pairs of letters that are neighbours on a keyboard or sound alike. */
function pairAlikeLetters(): ReadonlySet<string> {
  const alike = new Set<string>();
  for (const row of KEYBOARD_ROWS)
    for (let i = 1; i < row.length; i++)
      for (const pair of [
        [i, i - 1],
        [i - 1, i],
      ])
        alike.add(pair.map((at) => row[at]).join(''));
  for (const group of SIMILAR_LETTERS) for (const a of group) for (const b of group) alike.add(a + b);
  return alike;
}

/**
 * Creates a function for how unlikely it is that one word is typed for another one: the least sum of the costs of the
 * mistakes that lead there (Damerau, 1964; Kernighan, Church & Gale, 1990).
 *
 * @example cost('abstnetion', 'abstention') // 4: two letters swapped
 * @example cost('القراار', 'القرار') // 3: a letter doubled
 */
export function createMistypingCost(): (typed: string, meant: string) => number {
  const alike = pairAlikeLetters();
  let beforeLast = new Float64Array(MAX_LENGTH + 2);
  let last = new Float64Array(MAX_LENGTH + 2);
  let row = new Float64Array(MAX_LENGTH + 2);
  return (typed, meant) => {
    const missing = (j: number) =>
      meant[j - 1] === meant[j - 2]
        ? COSTS.doubled
        : VOWEL.test(meant[j - 1] ?? '')
          ? COSTS.missingVowel
          : COSTS.missing;
    const added = (i: number) => (typed[i - 1] === typed[i - 2] ? COSTS.doubled : COSTS.added);
    last[0] = 0;
    for (let j = 1; j <= meant.length; j++) last[j] = (last[j - 1] ?? 0) + missing(j) + (j === 1 ? COSTS.first : 0);
    for (let i = 1; i <= typed.length; i++) {
      const start = i === 1 ? COSTS.first : 0;
      row[0] = (last[0] ?? 0) + added(i) + start;
      for (let j = 1; j <= meant.length; j++) {
        const [a, b] = [typed[i - 1] ?? '', meant[j - 1] ?? ''];
        const isFirst = i === 1 && j === 1;
        const change = a === b ? 0 : (alike.has(a + b) ? COSTS.near : COSTS.far) + (isFirst ? COSTS.first : 0);
        let best = Math.min(
          (last[j - 1] ?? 0) + change,
          (last[j] ?? 0) + added(i),
          (row[j - 1] ?? 0) + missing(j) + (i === 1 && j === 1 ? COSTS.first : 0),
        );
        if (i > 1 && j > 1 && a === meant[j - 2] && typed[i - 2] === b)
          best = Math.min(best, (beforeLast[j - 2] ?? 0) + COSTS.swapped + (i === 2 && j === 2 ? COSTS.first : 0));
        row[j] = best;
      }
      [beforeLast, last, row] = [last, row, beforeLast];
    }
    return last[meant.length] ?? 0;
  };
}

/** How frequent words are, in the language or in the examples, and which of them follow each other. */
export function createWordModel({ english, arabic, frequencies, pairs }: SpellingKnowledge) {
  const totalOf = ({ counts }: Counts) => Math.log10(counts.reduce((sum, count) => sum + count, 1));
  const totals = { english: totalOf(english), arabic: totalOf(arabic) };
  const isPair = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && indexIn(pairs, `${one} ${other}`) >= 0;
  const isWord = (word: string) => countOf(frequencies, word) >= MIN_OF_WORD;
  return {
    isPair,
    isWord,
    countOf: (word: string) => countOf(ARABIC.test(word) ? arabic : english, word),
    /** The Zipf frequency of a word. */
    zipfOf(word: string) {
      const isArabic = ARABIC.test(word);
      const count = countOf(isArabic ? arabic : english, word);
      const total = isArabic ? totals.arabic : totals.english;
      const listed = countOf(frequencies, word) / 10;
      const inExamples = count > 1 ? Math.log10(count - 1) - total + BILLION : 0;
      return Math.max(listed, listed > 0 ? inExamples : inExamples - 1, UNLISTED);
    },
    /** What the words beside a word say for it. */
    bonus: (word: string, before: string | undefined, after: string | undefined) =>
      (isPair(before, word) ? PAIR_BONUS : 0) + (isPair(word, after) ? PAIR_BONUS : 0),
  };
}

/** Creates a corrector from what is known. */
export function createNoisyChannel(knowledge: SpellingKnowledge): SpellingCorrector {
  const shortlist = createShortlist(knowledge.candidates);
  const costOf = createMistypingCost();
  const { isWord, zipfOf, bonus } = createWordModel(knowledge);
  return (word, before, after) => {
    // «ماصوتوش» denies: its ending is no mistake.
    if (DENIAL.test(word)) return undefined;
    const exists = isWord(word);
    const own = bonus(word, before, after);
    // A word of the language is only taken for another one if both neighbours speak for that one, and none for it.
    if (exists && (own > 0 || before === undefined || after === undefined)) return undefined;
    const maxCost = exists || word.length < LONG_WORD ? COSTS.missing : Number.POSITIVE_INFINITY;
    let best: string | undefined;
    let bestScore = LN_10 * zipfOf(word) + own;
    for (const meant of shortlist(word)) {
      const cost = costOf(word, meant);
      const found = bonus(meant, before, after);
      const score = LN_10 * zipfOf(meant) + found - cost;
      if (cost > maxCost || (exists && found < 2 * PAIR_BONUS) || score <= bestScore) continue;
      best = meant;
      bestScore = score;
    }
    return best === word ? undefined : best;
  };
}
