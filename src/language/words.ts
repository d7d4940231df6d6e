/** Splits a message into words. */
import { foldText } from './fold.ts';

/** The kinds of words; `other` covers emoji and every script that is not read. */
export const SCRIPTS = ['arabic', 'latin', 'number', 'date', 'symbol', 'other'] as const;
/** A kind of word. */
export type Script = (typeof SCRIPTS)[number];

/** One word of a message, folded. A `symbol` is a document symbol such as `a/hrc/res/45/1` or `45/1`. */
export interface Word {
  readonly text: string;
  readonly script: Script;
  /**
   * Whether a sentence ended before it: a full stop, a question mark, a semicolon, a line break, or a sign for *and*.
   */
  readonly afterBreak: boolean;
  /** What is written between the word before and this one, without spaces: `,` or `–`; empty within a contraction. */
  readonly gap: string;
}

const SYMBOL = String.raw`(?:[a-z]{1,5}/)+[a-z0-9./]*[a-z0-9]|\d+/\d+(?:/\d+)*`;
const WORD = String.raw`[\p{L}\p{N}]+(?:'\p{L}+)*`;
const TOKEN = new RegExp(
  String.raw`(${SYMBOL})|(\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}]))|(${WORD})|(\p{Extended_Pictographic}|%)`,
  'gu',
);
/** An Arabic particle written together with a number in digits: «و24». */
const PREFIXED_NUMBER = /(?<![\p{L}\p{N}])([وفبلك]|و?(?:ب?ال|لل))(?=\d)/gu;
const BREAK = /[.!?؟;؛…&+]/u;

const CONTRACTIONS = /^(is|are|was|were|do|does|did|has|have|had|can|could|would|should|will|must)n'?t$/;
const ELIDED = /^(what|who|when|where|how|that|it|there|here|why|let)'?s$/;

const SUBJECT = /^(i|you|we|they|he|she|it|that|there|who|what)'(m|re|ve|ll|d)$/;
const AUXILIARIES: Readonly<Record<string, string>> = { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' };

function scriptOf(word: string): Script {
  if (/\p{Script=Arabic}/u.test(word)) return 'arabic';
  return /\p{Script=Latin}/u.test(word) ? 'latin' : 'other';
}

/**
 * Splits English contractions: `didn't`, `didnt` -> `did not`; `who's`, `whos` -> `who is`; `I'd` -> `i would`;
 * `Minsk's` -> `minsk`.
 */
function expandContraction(word: string): readonly string[] {
  const negated = CONTRACTIONS.exec(word)?.[1];
  if (negated) return [negated, 'not'];
  if (word === "can't" || word === 'cant') return ['can', 'not'];
  if (word === "won't" || word === 'wont') return ['will', 'not'];
  const [, subject, auxiliary] = SUBJECT.exec(word) ?? [];
  if (subject && auxiliary) return [subject, AUXILIARIES[auxiliary] ?? auxiliary];
  const elided = word === 'its' ? undefined : ELIDED.exec(word)?.[1];
  if (elided) return [elided, 'is'];
  const [head = word, tail] = word.split("'");
  return tail === undefined || head.length < 2 ? [word.replaceAll("'", '')] : [head];
}

/**
 * Splits a message into folded words, numbers and document symbols; everything else only separates them.
 *
 * @example splitWords('Who’s against 45/1?') // who, is, against, 45/1
 * @example splitWords('كم صوّت لـ ٤٥/١؟') // كم, صوت, ل, 45/1
 */
export function splitWords(text: string): Word[] {
  const folded = foldText(text.replace(/\r?\n/g, ' . ')).replace(PREFIXED_NUMBER, '$1 ');
  const words: Word[] = [];
  let end = 0;
  for (const match of folded.matchAll(TOKEN)) {
    const [whole, symbol, number, word] = match;
    const between = folded.slice(end, match.index);
    const afterBreak = BREAK.test(between);
    const gap = between.replaceAll(' ', '');
    end = match.index + whole.length;
    if (symbol) words.push({ text: symbol, script: 'symbol', afterBreak, gap });
    else if (number) words.push({ text: number.replace(/st|nd|rd|th/, ''), script: 'number', afterBreak, gap });
    else if (word) {
      expandContraction(word).forEach((text, i) => {
        words.push({ text, script: scriptOf(text), afterBreak: afterBreak && i === 0, gap: i === 0 ? gap : '' });
      });
    } else words.push({ text: whole, script: 'other', afterBreak, gap });
  }
  return words;
}
