/** Collects the words that messages are read by, from examples, word lists and frequencies. */
import { stripArticle, stripClitics } from '../../language/arabic.ts';
import { splitWords, type Word } from '../../language/words.ts';
import { indexSpelling, type SpellingIndex } from './spelling.ts';
import { type Counts, createCounts, createStringTable, type StringTable } from './string-table.ts';

/** A text to learn words from. */
export interface KnownText {
  readonly text: string;
  /** Whether its Latin words are Arabic. */
  readonly arabizi: boolean;
  /**
   * Whether it is listed by an editor or the runtime, so that its words are well known however rare in the examples.
   */
  readonly listed: boolean;
}

/** Counts of known words by language and script, and what misspelt ones may have been meant to be. */
export interface KnownWords {
  readonly english: Counts;
  readonly arabizi: Counts;
  readonly arabic: Counts;
  readonly candidates: SpellingIndex;
  /** The Zipf frequency of the words of all languages, times ten. */
  readonly frequencies: Counts;
  /** Words that follow each other in the texts, with a space between. */
  readonly pairs: StringTable;
}

/** A listed word counts as often as this. */
const LISTED = 8;
/** Only words that the texts have at least this often are corrections; more often, if no frequency is known. */
const MIN_OF_CANDIDATE = { known: 2, unknown: 6 } as const;
/** Two words that follow each other at least this often are a pair. */
const MIN_OF_PAIR = 3;

/** Counts the words of the given texts; `frequencies` are the Zipf frequencies of words, times ten. */
export function collectWords(texts: readonly KnownText[], frequencies: ReadonlyMap<string, number>): KnownWords {
  const english = new Map<string, number>();
  const arabizi = new Map<string, number>();
  const arabic = new Map<string, number>();
  const pairs = new Map<string, number>();
  const count = (counts: Map<string, number>, key: string, times = 1) =>
    counts.set(key, (counts.get(key) ?? 0) + times);
  const split = texts.map((known) => ({ ...known, words: splitWords(known.text) }));
  for (const { words, arabizi: isArabizi, listed } of split) {
    for (const word of words) {
      if (word.script === 'arabic') count(arabic, stripArticle(word.text), listed ? LISTED : 1);
      else if (word.script === 'latin') count(isArabizi ? arabizi : english, word.text, listed ? LISTED : 1);
    }
  }
  const bareOf = ({ script, text }: Word) =>
    script === 'arabic' ? stripClitics(text, (bare) => arabic.get(bare) ?? 0) : text;
  const bare = new Map<string, number>();
  for (const { words, arabizi: isArabizi, listed } of split) {
    if (isArabizi) continue;
    const forms = words.map(bareOf);
    forms.forEach((form, i) => {
      if (words[i]?.script === 'arabic' || words[i]?.script === 'latin') count(bare, form, listed ? LISTED : 1);
      if (i > 0) count(pairs, `${forms[i - 1]} ${form}`);
    });
  }
  const isCandidate = ([word, times]: [string, number]) =>
    times >= (frequencies.has(word) ? MIN_OF_CANDIDATE.known : MIN_OF_CANDIDATE.unknown);
  return {
    english: createCounts(english),
    arabizi: createCounts(arabizi),
    arabic: createCounts(arabic),
    candidates: indexSpelling([...bare].filter(isCandidate).map(([word]) => word)),
    frequencies: createCounts(frequencies),
    pairs: createStringTable([...pairs].filter(([, times]) => times >= MIN_OF_PAIR).map(([pair]) => pair)),
  };
}
