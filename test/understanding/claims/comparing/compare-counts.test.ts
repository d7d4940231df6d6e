import { describe, expect, it } from 'vitest';
import {
  compareNumber,
  compareOrder,
  compareShare,
} from '../../../../src/understanding/claims/comparing/compare-counts.ts';
import { collectHeldValues } from '../../../../src/understanding/claims/comparing/held-values.ts';
import { base } from '../../../support/claims.ts';

const held = collectHeldValues(base);
const vote = { event: 'vote', negated: false } as const;

describe('a number', () => {
  it.each([
    [23, 'equal', 'holds'],
    [25, 'equal', 'contradicts'],
    [20, 'at-least', 'holds'],
    [20, 'about', 'not-held'],
    [30, 'about', 'contradicts'],
  ] as const)('%i, %s: %s', (value, comparison, result) => {
    expect(compareNumber(held, { ...vote, kind: 'number', role: 'for', value, comparison }).result).toBe(result);
  });

  it('is corrected with the one that is held', () => {
    const { correction } = compareNumber(held, {
      ...vote,
      kind: 'number',
      role: 'for',
      value: 25,
      comparison: 'equal',
    });
    expect(correction).toEqual({ fact: 'vote.for', figure: { unit: 'count', claimed: 25, actual: 23 } });
  });
});

describe('two counts', () => {
  it.each([
    ['abstained', 'for', 'fewer', 'holds'],
    ['abstained', 'for', 'more', 'contradicts'],
    ['abstained', 'weather', 'more', 'not-held'],
  ] as const)('%s and %s, %s: %s', (role, than, comparison, result) => {
    expect(compareOrder(held, { ...vote, kind: 'order', role, than, comparison }).result).toBe(result);
  });
});

describe('a share', () => {
  it.each([
    ['for', 0.489, 'equal', undefined, 'holds'],
    ['for', 0.92, 'equal', undefined, 'holds'],
    ['for', 0.92, 'equal', 'all', 'contradicts'],
    ['for', 0.5, 'about', 'all', 'holds'],
    ['for', 0.5, 'more', 'all', 'contradicts'],
    ['for', 0.5, 'more', undefined, 'not-held'],
    ['abstained', 0.5, 'fewer', 'all', 'holds'],
  ] as const)('of %s, %d, %s, of %s: %s', (role, value, comparison, of, result) => {
    expect(compareShare(held, { ...vote, kind: 'share', role, value, comparison, of }).result).toBe(result);
  });
});
