import { expect, it } from 'vitest';
import {
  hasMark,
  isCopula,
  isFigure,
  isFiller,
  isValue,
  isVerb,
} from '../../../../src/understanding/claims/tokens/token-kinds.ts';
import { tokensOf } from '../../../support/claims.ts';

it.each([
  ['a number', isValue, '23', 'Germany'],
  ['a date', isValue, 'September 2020', 'amendments'],
  ['a figure', isFigure, 'half', 'Germany'],
  ['a verb', isVerb, 'rejected', 'amendments'],
  ['a copula', isCopula, 'was', 'Germany'],
  ['a filler', isFiller, 'please', 'Germany'],
] as const)('%s is recognized', (_, is, yes, no) => {
  const [one, other] = [tokensOf(yes)[0], tokensOf(no)[0]];
  expect(one && is(one)).toBe(true);
  expect(other && is(other)).toBe(false);
});

it('a mark is found among tokens', () => {
  expect(hasMark(tokensOf('the amendments failed'), 'amendment')).toBe(true);
  expect(hasMark(tokensOf('the vote failed'), 'amendment')).toBe(false);
});
