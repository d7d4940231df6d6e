/** The known words, and how a message is read into terms by them. */
import { stripArticle, stripClitics } from '../../language/arabic.ts';
import { type Language, languagesOfWords, majorityLanguage } from '../../language/detect.ts';
import type { WordForms } from '../../language/language-profile.ts';
import { PROFILES } from '../../language/languages.ts';
import { type NumberWords, readNumbers } from '../../language/numbers.ts';
import { partsOfNumericDate } from '../../language/numeric-dates.ts';
import { splitWords, type Word } from '../../language/words.ts';
import { createNoisyChannel, createWordSplitter } from './noisy-channel.ts';
import { indexSpelling, type SpellingCorrector, type SpellingIndex } from './spelling.ts';
import { type Counts, countOf, createCounts, createStringTable, type StringTable } from './string-table.ts';
import { createTransliterator } from './transliteration.ts';

/** A word of a message with its language and the forms under which it is compared. */
export interface Term extends WordForms {
  readonly word: Word;
  /** Undefined for numbers, dates, symbols and emoji. */
  readonly language: Language | undefined;
  /** Whether the word was unknown and is read as the nearest known one. */
  readonly respelt: boolean;
}

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

/** Reads messages by the words that are known. */
export interface Vocabulary {
  /** Reads a message into terms; the language is that of most words, undefined if no language has most. */
  read(text: string): { terms: Term[]; language: Language | undefined };
  /** Reads one word of a word list in a language. */
  readListed(word: Word, language: Language): Term;
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

/** A message with more words than this is no question; the rest is not read. */
const MAX_WORDS_READ = 300;
/** Misspelt words are only corrected among the first of a message. */
const MAX_WORDS_CORRECTED = 60;
/** A listed word counts as often as this. */
const LISTED = 8;
/** A word that the texts have this often is never misspelt. */
const COMMON = 40;
/** Only words that the texts have at least this often are corrections; more often, if no frequency is known. */
const MIN_OF_CANDIDATE = { known: 2, unknown: 6 } as const;
/** Two words that follow each other at least this often are a pair. */
const MIN_OF_PAIR = 3;
/** A Latin word counts as Arabizi, or as English, if it is less than this many times as frequent in the other. */
const FREQUENCY_RATIO = 4;

/** The name of a month, counted from 1, in a language. */
const nameOfMonth = (month: number, language: Language) =>
  new Date(Date.UTC(2020, month - 1)).toLocaleString(PROFILES[language].calendarLocales[0], {
    month: 'long',
    timeZone: 'UTC',
  });

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

/**
 * Creates a vocabulary from known words. They decide which Latin words are English and which Arabizi, and which
 * particles come off an Arabic word. An unknown word is read as the nearest word on the topic, if `correct` finds one.
 */
export function createVocabulary(
  knownWords: KnownWords,
  numberWords: NumberWords,
  correct: SpellingCorrector = createNoisyChannel(knownWords),
  knownElsewhere: ReadonlySet<string> = new Set(),
): Vocabulary {
  const { english, arabizi, arabic } = knownWords;
  const frequency = (word: string) => countOf(arabic, word);
  const isMostly = (mine: Counts, other: Counts) => (word: string) =>
    countOf(mine, word) * FREQUENCY_RATIO > countOf(other, word);
  const known = { isEnglish: isMostly(english, arabizi), isArabizi: isMostly(arabizi, english) };
  const bareOf = (word: Word | undefined) =>
    word?.script === 'arabic' ? stripClitics(word.text, frequency) : (word?.text ?? '');

  const split = createWordSplitter(knownWords);
  /** Two words for one that is two without a space between them. */
  function unglue(word: Word): Word[] {
    const isLatin = word.script === 'latin';
    if (!isLatin && word.script !== 'arabic') return [word];
    // «وبالمقترحات» is one word.
    if (!isLatin && countOf(arabic, bareOf(word)) > 0) return [word];
    if (knownElsewhere.has(word.text) || (isLatin && countOf(arabizi, word.text) > 0)) return [word];
    const [first, second] = split(word.text) ?? [];
    if (first === undefined || second === undefined) return [word];
    return [
      { ...word, text: first },
      { ...word, text: second, afterBreak: false, gap: '' },
    ];
  }

  /** The word that a misspelt one was probably meant to be; undefined if the word is left as it is. */
  function respell(words: readonly Word[], i: number, language: Language | undefined): Word | undefined {
    const word = words[i];
    if (!word || language === undefined || knownElsewhere.has(word.text)) return undefined;
    const isLatin = word.script === 'latin';
    if (isLatin && (language !== 'en' || countOf(arabizi, word.text) > 0)) return undefined;
    const bare = bareOf(word);
    if (countOf(isLatin ? english : arabic, bare) >= COMMON) return undefined;
    const corrected = correct(bare, bareOf(words[i - 1]), bareOf(words[i + 1]));
    return corrected === undefined || corrected === bare ? undefined : { ...word, text: corrected };
  }

  /** A date in figures is compared by the name of its month. */
  function toDateTerm(word: Word, language: Language): Term {
    const [month] = splitWords(nameOfMonth(partsOfNumericDate(word.text).month, language));
    const { stem } = PROFILES[language].formsOf(month ?? word, frequency);
    return { word, language: undefined, bare: word.text, stem, skeleton: '', respelt: false };
  }

  const transliterate = createTransliterator(arabic);

  function toTerm(word: Word, language: Language | undefined, respelt: boolean): Term {
    const isArabizi = language === 'ar' && word.script === 'latin';
    const arabicWord = isArabizi ? transliterate(word.text) : undefined;
    if (arabicWord !== undefined) {
      const { bare, stem, skeleton } = PROFILES.ar.formsOf({ ...word, script: 'arabic', text: arabicWord }, frequency);
      return { word, language, bare, stem, skeleton, respelt };
    }
    const forms = language
      ? PROFILES[language].formsOf(word, frequency)
      : { bare: word.text, stem: word.text, skeleton: '' };
    return { word, language, ...forms, respelt };
  }

  return {
    readListed(word, language) {
      if (word.script !== 'arabic' && word.script !== 'latin') return toTerm(word, undefined, false);
      const own = word.script === 'arabic' ? 'ar' : language;
      return { word, language: own, ...PROFILES[own].formsOfListed(word, frequency), respelt: false };
    },
    read(text) {
      const words = readNumbers(splitWords(text).flatMap(unglue).slice(0, MAX_WORDS_READ), numberWords);
      const languages = languagesOfWords(words, known);
      const language = majorityLanguage(languages);
      return {
        terms: words.map((word, i) => {
          if (word.script === 'date') return toDateTerm(word, language ?? 'en');
          const meant = i < MAX_WORDS_CORRECTED ? respell(words, i, languages[i]) : undefined;
          return toTerm(meant ?? word, languages[i], meant !== undefined);
        }),
        language,
      };
    },
  };
}
