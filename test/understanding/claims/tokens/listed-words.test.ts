import { expect, it } from 'vitest';
import { createListedCheck, listedWords } from '../../../../src/understanding/claims/tokens/listed-words.ts';
import { base } from '../../../support/claims.ts';

const { isAsListed, isTwo } = createListedCheck(base.claims.words);

it('words are listed as messages are read', () => {
  expect(listedWords({ letter: { en: ['Letters'], ar: ['رسالة'] } }, 'letter')).toEqual(['letters', 'رساله']);
});

it.each([
  ['tag', 'صحيح', true],
  ['tag', 'الصحيحه', false],
  ['invitation', 'دعيت', false],
  ['adopt', 'adopting', true],
])('whether %s may be read from "%s": %s', (mark, text, expected) => {
  expect(isAsListed(mark, text)).toBe(expected);
});

it('knows a dual', () => {
  expect(isTwo('صوتين')).toBe(true);
  expect(isTwo('صوتوا')).toBe(false);
});
