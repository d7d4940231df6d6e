import { expect, it } from 'vitest';
import { tokensOf } from '../../../support/claims.ts';

const marksOf = (text: string) => tokensOf(text).map(({ text, marks }) => [text, [...marks]]);

it.each([
  ['the states abstained', 'abstained', 'abstain'],
  ['وامتنعت الدول', 'وامتنعت', 'abstain'],
  ['the Special Rapporteur', 'special rapporteur', 'rapporteur'],
])('%s has a token %s for %s', (text, token, mark) => {
  expect(
    tokensOf(text)
      .find((each) => each.text === token)
      ?.marks.has(mark),
  ).toBe(true);
});

it.each([
  ['23 for and 2 no', ['vote-for', 'vote-against']],
  ['٢٣ مع و٢ ضد', ['vote-for', 'vote-against']],
])('reads a short word as a vote beside a number: %s', (text, roles) => {
  const marks = tokensOf(text).flatMap((token) => [...token.marks]);
  expect(marks).toEqual(expect.arrayContaining(roles));
});

it('reads the same word otherwise as what it mostly is', () => {
  expect(marksOf('no, Germany asked for it')[0]?.[1]).not.toContain('vote-against');
});

it.each(['92 in favour, 48.9%', '92 في المئة'])('reads per cent: %s', (text) => {
  expect(tokensOf(text).some(({ marks }) => marks.has('percent'))).toBe(true);
});

it('reads a date as one token', () => {
  expect(tokensOf('adopted on 18 September 2020').at(-1)?.date?.date).toMatchObject({ day: 18, month: 9, year: 2020 });
});
