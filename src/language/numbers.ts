/** Reads numbers that are written in words. */
import type { Language } from './detect.ts';
import { foldText } from './fold.ts';
import type { Word } from './words.ts';

/** Returns the value of a folded number word: `twenty` -> 20, `عشرين` -> 20. */
export type NumberValue = (word: string) => number | undefined;

/** Creates a lookup from number words by value and language. */
export function createNumberValue(
  words: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>>,
): NumberValue {
  const values = new Map<string, number>();
  for (const [value, { en, ar }] of Object.entries(words)) {
    for (const word of [...en, ...ar]) values.set(foldText(word), Number(value));
    for (const word of ar) values.set(`ال${foldText(word)}`, Number(value));
  }
  return (word) => values.get(word);
}

/** Whether two parts make one number: twenty + three, ثلاثة + عشرون, سبعة + عشر, hundred + five. */
function joins(sum: number, value: number, isAnd: boolean): boolean {
  if (sum % 100 === 0) return value < 100;
  if (sum >= 20 && sum % 10 === 0) return value < 10 && !isAnd;
  return sum < 10 && ((value >= 20 && value < 100 && isAnd) || (value === 10 && !isAnd));
}

/**
 * Replaces numbers in words by numbers.
 *
 * @example readNumbers(splitWords('twenty-three states'), valueOfWord) // 23, states
 * @example readNumbers(splitWords('ثلاث وعشرون دولة'), valueOfWord) // 23, دوله
 */
export function readNumbers(words: readonly Word[], valueOfWord: NumberValue): Word[] {
  const read: Word[] = [];
  let sum: number | undefined;
  for (const word of words) {
    const isAnd = /^و./u.test(word.text) && valueOfWord(word.text) === undefined;
    const value = valueOfWord(isAnd ? word.text.slice(1) : word.text);
    const last = read.at(-1);
    if (value !== undefined && sum !== undefined && last && joins(sum, value, isAnd)) {
      sum += value;
      read[read.length - 1] = { text: String(sum), script: 'number', afterBreak: last.afterBreak };
    } else if (value !== undefined) {
      sum = value;
      read.push({ text: String(value), script: 'number', afterBreak: word.afterBreak });
    } else {
      sum = undefined;
      read.push(word);
    }
  }
  return read;
}
