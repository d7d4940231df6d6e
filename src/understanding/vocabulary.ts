import { stemArabic, stripArticle, stripClitics } from '../language/arabic.ts';
import { skeletonOfArabic, skeletonOfLatin } from '../language/arabizi.ts';
import { type Language, languagesOfWords, majorityLanguage } from '../language/detect.ts';
import { stemEnglish } from '../language/english.ts';
import { type NumberValue, readNumbers } from '../language/numbers.ts';
import { splitWords, type Word } from '../language/words.ts';
import { createSpelling } from './spelling.ts';
import { isTypo } from './typo.ts';

/** A word of a message with the forms under which it is compared; two words that share a form may be the same word. */
export interface Term {
  readonly word: Word;
  readonly language: Language | undefined;
  /** The word without what is written together with it: articles, particles. */
  readonly bare: string;
  /** The bare word without its inflection. */
  readonly stem: string;
  /** True where the word was unknown and is read as the nearest known one. */
  readonly respelt?: true;
  /** The consonants of an Arabic word, in whichever script it was typed; empty for an English or a very short word. */
  readonly skeleton: string;
}

/** A text to learn words from. `arabizi` says that its Latin words are Arabic. */
export interface KnownText {
  readonly text: string;
  readonly arabizi: boolean;
  /** Only the words of such texts are what a misspelt word may have been meant to be. */
  readonly onTopic: boolean;
}

/** What reads messages, by the words that are known. */
export interface Vocabulary {
  /** Reads a message into terms, and says in which language most of it is. */
  read(text: string): { terms: Term[]; language: Language | undefined };
  /** Reads one word of a word list, given in the language of the list: no more than the article is taken off. */
  listed(word: Word, language: Language): Term;
}

const MIN_SKELETON = 3;
/** A word that the examples have no more often than this may be mistyped in them. */
const RARE = 1;
/** How often the examples must have a word, at least, for others to be taken for it. */
const COMMON = 3;

/**
 * Learns the words of the given texts: which Latin words are English and which Arabizi, and what clitics come off. Words
 * that none of the texts has are read as the nearest word of those that are on the topic, if one is near.
 */
export function createVocabulary(texts: readonly KnownText[], numberValue: NumberValue): Vocabulary {
  const english = new Map<string, number>();
  const arabizi = new Map<string, number>();
  const arabic = new Map<string, number>();
  const onTopic = new Set<string>();
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const split = texts.map((known) => ({ ...known, words: splitWords(known.text) }));
  for (const { words, arabizi: isArabizi } of split) {
    for (const word of words) {
      if (word.script === 'arabic')
        count(
          arabic,
          stripClitics(word.text, () => 0),
        );
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
  const correct = createSpelling(onTopic);
  const frequency = (word: string) => arabic.get(word) ?? 0;
  const known = {
    isEnglish: (word: string) => english.has(word) && (english.get(word) ?? 0) * 4 > (arabizi.get(word) ?? 0),
    isArabizi: (word: string) => arabizi.has(word) && (arabizi.get(word) ?? 0) * 4 > (english.get(word) ?? 0),
  };

  /** A misspelt word as it was probably meant; any other as it stands. */
  function respell(word: Word, language: Language | undefined): Word {
    if (language === undefined) return word;
    const isLatin = word.script === 'latin';
    if (isLatin && (language === 'ar' || arabizi.has(word.text))) return word;
    const bare = isLatin ? word.text : stripClitics(word.text, frequency);
    const known = isLatin ? english : arabic;
    if ((known.get(bare) ?? 0) > RARE || (!isLatin && arabic.has(word.text))) return word;
    const corrected = correct(bare);
    return corrected && corrected !== bare && isTypo(bare, corrected) ? { ...word, text: corrected } : word;
  }

  function term(word: Word, language: Language | undefined): Term {
    if (language === undefined) return { word, language, bare: word.text, stem: word.text, skeleton: '' };
    if (language === 'en') {
      return { word, language, bare: word.text, stem: stemEnglish(word.text), skeleton: '' };
    }
    if (word.script === 'latin') {
      const skeleton = skeletonOfLatin(word.text.replace(/^(?:el|al|il)-?(?=...)/, ''));
      return {
        word,
        language,
        bare: word.text,
        stem: word.text,
        skeleton: skeleton.length < MIN_SKELETON ? '' : skeleton,
      };
    }
    return arabicTerm(word, stripClitics(word.text, frequency));
  }

  function arabicTerm(word: Word, bare: string): Term {
    const skeleton = skeletonOfArabic(bare);
    return {
      word,
      language: 'ar',
      bare,
      stem: stemArabic(bare, frequency),
      skeleton: skeleton.length < MIN_SKELETON ? '' : skeleton,
    };
  }

  return {
    listed: (word, language) =>
      word.script === 'arabic' ? arabicTerm(word, stripArticle(word.text)) : term(word, word.script === 'latin' ? language : undefined),
    read(text) {
      const words = readNumbers(splitWords(text), numberValue);
      const languages = languagesOfWords(words, known);
      return {
        terms: words.map((word, i) => {
          const meant = respell(word, languages[i]);
          const read = term(meant, languages[i]);
          return meant === word ? read : { ...read, respelt: true };
        }),
        language: majorityLanguage(languages),
      };
    },
  };
}
