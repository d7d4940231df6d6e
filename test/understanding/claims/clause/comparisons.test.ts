import { expect, it } from 'vitest';
import { comparisonAt, isOutOf } from '../../../../src/understanding/claims/clause/comparisons.ts';
import { clauseOf } from '../../../support/claims.ts';

const placeOfNumber = (text: string) => clauseOf(text).findIndex(({ number }) => number !== undefined);

it.each([
  ['at least 20 abstained', 'at-least'],
  ['more than 20 abstained', 'more'],
  ['fewer than 5 against', 'fewer'],
  ['about 20 abstained', 'about'],
  ['20 abstained', 'equal'],
  ['لم يتجاوز عدد المؤيدين 25', 'at-most'],
  ['تجاوز عدد المؤيدين 20', 'more'],
  ['امتنعت أكثر من 20 دولة', 'more'],
  ['امتنعت 20 دولة', 'equal'],
])('the number in "%s" compares as %s', (text, comparison) => {
  expect(comparisonAt(clauseOf(text), placeOfNumber(text))).toBe(comparison);
});

it('a number may be what others are a part of', () => {
  const clause = clauseOf('23 out of 47 voted for it');
  expect(clause.map((token, at) => token.number !== undefined && isOutOf(clause, at))).toContain(true);
  expect(isOutOf(clauseOf('23 voted for it'), 0)).toBe(false);
});
