/** The known words, and how a message is read into terms by them. */
import { stripArticle, stripClitics } from '../../language/arabic.ts';
import { type Language, languagesOfWords, majorityLanguage } from '../../language/detect.ts';
import type { WordForms } from '../../language/language-profile.ts';
import { PROFILES } from '../../language/languages.ts';
import { type NumberWords, readNumbers } from '../../language/numbers.ts';
import { partsOfNumericDate } from '../../language/numeric-dates.ts';
import { splitWords, type Word } from '../../language/words.ts';
import { createSpellingCorrector, indexSpelling, type SpellingCorrector, type SpellingIndex } from './spelling.ts';
import { type Counts, countOf, createCounts } from './string-table.ts';

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
  /** Only the words of texts on the topic are what a misspelt word may have been meant to be. */
  readonly onTopic: boolean;
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

/** Counts of known words by language and script, and the words on the topic. */
export interface KnownWords {
  readonly english: Counts;
  readonly arabizi: Counts;
  readonly arabic: Counts;
  readonly onTopic: SpellingIndex;
}

/** A message with more words than this is no question; the rest is not read. */
const MAX_WORDS_READ = 300;
/** A message with more misspelt words than this is about something else. */
const MAX_WORDS_CORRECTED = 24;
/** A word that the examples have this often or less may be mistyped in them. */
const RARE = 1;
/** Only English words that the examples have more often than this are corrections. */
const COMMON = 3;
/** A Latin word counts as Arabizi, or as English, if it is less than this many times as frequent in the other. */
const FREQUENCY_RATIO = 4;

/** The name of a month, counted from 1, in a language. */
const nameOfMonth = (month: number, language: Language) =>
  new Date(Date.UTC(2020, month - 1)).toLocaleString(PROFILES[language].calendarLocales[0], {
    month: 'long',
    timeZone: 'UTC',
  });

/** Counts the words of the given texts. */
export function collectWords(texts: readonly KnownText[]): KnownWords {
  const english = new Map<string, number>();
  const arabizi = new Map<string, number>();
  const arabic = new Map<string, number>();
  const onTopic = new Set<string>();
  const split = texts.map((known) => ({ ...known, words: splitWords(known.text) }));
  for (const { words, arabizi: isArabizi, listed } of split) {
    const count = (counts: Map<string, number>, key: string) =>
      counts.set(key, (counts.get(key) ?? 0) + (listed ? RARE + 1 : 1));
    for (const word of words) {
      if (word.script === 'arabic') count(arabic, stripArticle(word.text));
      else if (word.script === 'latin') count(isArabizi ? arabizi : english, word.text);
    }
  }
  for (const { words, arabizi: isArabizi, onTopic: isOnTopic } of split) {
    if (!isOnTopic || isArabizi) continue;
    for (const word of words) {
      if (word.script === 'arabic') onTopic.add(stripClitics(word.text, (bare) => arabic.get(bare) ?? 0));
      else if (word.script === 'latin' && (english.get(word.text) ?? 0) > COMMON) onTopic.add(word.text);
    }
  }
  return {
    english: createCounts(english),
    arabizi: createCounts(arabizi),
    arabic: createCounts(arabic),
    onTopic: indexSpelling(onTopic),
  };
}

/**
 * Creates a vocabulary from known words. They decide which Latin words are English and which Arabizi, and which
 * particles come off an Arabic word. An unknown word is read as the nearest word on the topic, if `correct` finds one.
 */
export function createVocabulary(
  { english, arabizi, arabic, onTopic }: KnownWords,
  numberWords: NumberWords,
  correct: SpellingCorrector = createSpellingCorrector(onTopic),
  knownElsewhere: ReadonlySet<string> = new Set(),
): Vocabulary {
  const frequency = (word: string) => countOf(arabic, word);
  const isMostly = (mine: Counts, other: Counts) => (word: string) =>
    countOf(mine, word) * FREQUENCY_RATIO > countOf(other, word);
  const known = { isEnglish: isMostly(english, arabizi), isArabizi: isMostly(arabizi, english) };

  /** The word that a misspelt one was probably meant to be; undefined if the word is left as it is. */
  function respell(word: Word, language: Language | undefined, correctWord: SpellingCorrector): Word | undefined {
    if (language === undefined || knownElsewhere.has(word.text)) return undefined;
    const isLatin = word.script === 'latin';
    if (isLatin && (language !== 'en' || countOf(arabizi, word.text) > 0)) return undefined;
    const bare = isLatin ? word.text : stripClitics(word.text, frequency);
    if (countOf(isLatin ? english : arabic, bare) > RARE || (!isLatin && frequency(word.text) > 0)) return undefined;
    const corrected = correctWord(bare);
    return corrected === undefined || corrected === bare ? undefined : { ...word, text: corrected };
  }

  /** A date in figures is compared by the name of its month. */
  function toDateTerm(word: Word, language: Language): Term {
    const [month] = splitWords(nameOfMonth(partsOfNumericDate(word.text).month, language));
    const { stem } = PROFILES[language].formsOf(month ?? word, frequency);
    return { word, language: undefined, bare: word.text, stem, skeleton: '', respelt: false };
  }

  function toTerm(word: Word, language: Language | undefined, respelt: boolean): Term {
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
      const words = readNumbers(splitWords(text).slice(0, MAX_WORDS_READ), numberWords);
      const languages = languagesOfWords(words, known);
      const language = majorityLanguage(languages);
      let correctionsLeft = MAX_WORDS_CORRECTED;
      const correctFew: SpellingCorrector = (word) => (correctionsLeft-- > 0 ? correct(word) : undefined);
      return {
        terms: words.map((word, i) => {
          if (word.script === 'date') return toDateTerm(word, language ?? 'en');
          const meant = respell(word, languages[i], correctFew);
          return toTerm(meant ?? word, languages[i], meant !== undefined);
        }),
        language,
      };
    },
  };
}
