import { expect, it } from 'vitest';
import type { Assertion, Part } from '../../../../src/understanding/claims/claim.ts';
import {
  comparesOthers,
  givesAlternatives,
  isFiguredOut,
} from '../../../../src/understanding/claims/message/assertions.ts';
import { claimOf, clausesOf, tokensOf } from '../../../support/claims.ts';

const count = (role: string, value: number): Part => ({
  kind: 'number',
  event: 'vote',
  role,
  value,
  comparison: 'equal',
  negated: false,
});
const assertionOf = (...parts: Part[]): Assertion => ({ parts, isDenied: false, isAssumed: false });

it('two figures for the same count are alternatives', () => {
  expect(givesAlternatives([assertionOf(count('for', 7)), assertionOf(count('for', 70))])).toBe(true);
  expect(givesAlternatives([assertionOf(count('for', 23), count('against', 2))])).toBe(false);
});

it('a third count beside two that are compared is noticed', () => {
  const text = 'more abstained than voted yes and voted no';
  expect(comparesOthers(claimOf(text).assertions, clausesOf(text))).toBe(true);
  const two = 'more abstained than voted yes';
  expect(comparesOthers(claimOf(two).assertions, clausesOf(two))).toBe(false);
});

it.each([
  ['23 for, 2 against', true],
  ['it was adopted on 18 September', true],
  ['it was adopted', false],
])('whether the figures of "%s" show what it is about: %s', (text, expected) => {
  expect(isFiguredOut(claimOf(text).assertions, tokensOf(text))).toBe(expected);
});
