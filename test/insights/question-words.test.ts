import { expect, it } from 'vitest';
import { similarityOf, stemsOf } from '../../src/insights/question-words.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { model } = openPartsForTest(BELARUS);
const wordsOf = (text: string) => stemsOf(model.read(text));

it.each([
  ['Which countries voted, and which votes?', ['which', 'country', 'vot', 'and']],
  ['ما اسم المقرّرة؟', ['ما', 'اسم', 'مقرر']],
])('the words of "%s" are folded, stemmed, and each is there once', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

it.each([
  ['what is the name of the special rapporteur?', 'whats the NAME of the rapporteur', 0.6, 1],
  ['ما اسم المقررة الخاصة؟', 'اسم المقرره الخاصه ايه', 0.6, 1],
  ['which countries abstained?', 'did Russia react?', 0, 0.2],
  ['أي الدول امتنعت؟', 'من فاز في الانتخابات؟', 0, 0.2],
])('"%s" and "%s" have a similarity from %d to %d', (one, other, least, most) => {
  const similarity = similarityOf(wordsOf(one), wordsOf(other));
  expect(similarity).toBeGreaterThanOrEqual(least);
  expect(similarity).toBeLessThanOrEqual(most);
});

it('two questions without words are the same', () => expect(similarityOf([], [])).toBe(1));
