/** Tests the rule for long answers. */

import { expect, it } from 'vitest';
import { checkAnswerLengths, MAX_ANSWER_LENGTH } from '../../src/answering/check-answer-lengths.ts';
import { collectProblems, linesOf, TOY_BASE } from '../support/toy-base.ts';

const files = { en: linesOf('en.json'), ar: linesOf('ar.json') };
/** The length of what comes with an answer: the verdict before it, the source and its address after it. */
const REST = 'no\n\nlabel source\n  https://example.org/en'.length;

function check(length: number): string[] {
  const translate = (language: 'en' | 'ar', key: string) => {
    if (key === 'ship.launch.answer') return language === 'en' ? 'x'.repeat(length - REST) : 'x';
    return { 'answer.no': 'no', 'source.label': 'label', 'source.document': 'source' }[key] ?? '';
  };
  const found = collectProblems((report) => checkAnswerLengths(TOY_BASE, translate, files, report));
  return found.map(({ code, file, line, message }) => `${file}:${line} ${code}: ${message}`);
}

it('accepts an answer that fits with its sources, to the last character', () => {
  expect(check(MAX_ANSWER_LENGTH)).toEqual([]);
});

it('reports an answer that is one character too long with its sources', () => {
  expect(check(MAX_ANSWER_LENGTH + 1)).toEqual([
    'en.json:3 text-too-long: the answer of ship.launch has 4097 characters with its sources; ' +
      'a message has at most 4096: shorten the answer',
  ]);
});
