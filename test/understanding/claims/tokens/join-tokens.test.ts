import { describe, expect, it } from 'vitest';
import { joinPercent } from '../../../../src/understanding/claims/tokens/join-tokens.ts';
import { tokensOf } from '../../../support/claims.ts';

const marksOf = (text: string, word: string) => [...(tokensOf(text).find((token) => token.text === word)?.marks ?? [])];

it('a hundred after a number and «في» is per cent', () => {
  const rest = { marks: new Set<string>(), concepts: new Set<string>(), gap: '', isJoined: false, isArabic: true };
  const tokens = [
    { ...rest, text: '92', number: 92 },
    { ...rest, text: 'في' },
    { ...rest, text: '100', number: 100 },
  ];
  expect(joinPercent(tokens).map(({ marks }) => [...marks])).toEqual([[], ['percent']]);
});

it('a number before a unit of time is no count', () => {
  expect(tokensOf('it took four days').filter(({ number }) => number !== undefined)).toEqual([]);
  expect(marksOf('it took four days', 'days')).toEqual(['relative-time']);
});

it('half a number is none', () => {
  expect(tokensOf('twenty-tow abstained').filter(({ number }) => number !== undefined)).toEqual([]);
});

describe('a denial and an exception say "only"', () => {
  it.each([
    ['لم يعارض القرار سوى عضوين', 'لم', 'سوي'],
    ['nobody opposed it except two', 'nobody', 'except'],
  ])('in "%s"', (text, denial, exception) => {
    expect(marksOf(text, denial)).toEqual(['filler']);
    expect(marksOf(text, exception)).toEqual(['only']);
  });

  it('but "not … but" is a correction', () => {
    expect(marksOf('not Russia but Germany', 'not')).toContain('not');
  });
});

it('"all but two" is a number that is not read', () => {
  expect(marksOf('all members but two voted yes', 'but')).toEqual(['unread-number']);
});

it('"without the abstainers" leaves those who voted yes or no', () => {
  expect(marksOf('excluding the abstainers, 92 % voted yes', 'abstainers')).toEqual(['yes-or-no']);
});

it.each([
  ['Russia got its amendments through', 'through', 'adopt'],
  ['they threw the text out', 'out', 'reject'],
  ['they voted the text down', 'down', 'reject'],
])('a verb with a particle at a distance: "%s"', (text, particle, mark) => {
  expect(marksOf(text, particle)).toEqual([mark]);
});

it('"L.1" is the draft', () => {
  expect(marksOf('L.1 was adopted', 'l')).toEqual(['resolution']);
});

it("last week's Friday is no date", () => {
  expect(tokensOf('اعتمد الجمعة الماضية').every(({ date }) => date === undefined)).toBe(true);
});

it('what does not reach a number is fewer', () => {
  const isFewer = (text: string) => tokensOf(text).some(({ marks }) => marks.has('fewer'));
  expect(isFewer('المعارضون لم يصلوا إلى عشرة')).toBe(true);
  expect(isFewer('وصل المعارضون إلى عشرة')).toBe(false);
});

it('a pair that two words say is counted once', () => {
  const pairs = tokensOf('الدولتان المعارضتان').filter(({ marks }) => marks.has('two'));
  expect(pairs.map(({ text }) => text)).toEqual(['المعارضتان']);
});

it.each(['constructor', 'toString', '__proto__', 'valueOf'])('"%s" is no particle of a verb before it', (word) => {
  expect(() => tokensOf(`the final score was 23:2:22 ${word}`)).not.toThrow();
});
