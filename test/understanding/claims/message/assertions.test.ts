import { expect, it } from 'vitest';
import type { Assertion, Part } from '../../../../src/understanding/claims/claim.ts';
import {
  comparesOthers,
  givesAlternatives,
  givesBareDays,
  isFiguredOut,
  isIdentifying,
  isYearAlone,
  leavesActorOut,
  saysMoreAtTheEnd,
} from '../../../../src/understanding/claims/message/assertions.ts';
import { claimOf, clauseOf, clausesOf, isName, tokensOf } from '../../../support/claims.ts';

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

it.each([
  ['the letter on 11 September, the vote 18', true],
  ['the letter came on 11 September and the vote on 18 September', false],
])('whether "%s" gives a day without its month: %s', (text, expected) => {
  expect(givesBareDays(clausesOf(text))).toBe(expected);
});

it('the kind of a session, and the country of an election, may only say which one is meant', () => {
  const name = { kind: 'name', event: 'election', role: 'country', value: 'belarus', negated: false } as const;
  expect(isIdentifying(name)).toBe(true);
  expect(isIdentifying({ ...name, negated: true })).toBe(false);
  expect(isIdentifying({ ...name, role: 'kind' })).toBe(true);
  expect(isIdentifying(count('for', 23))).toBe(false);
});

it('a year is alone if no day, month or weekday is with it', () => {
  const [year] = claimOf('election 2020').assertions.flatMap(({ parts }) => parts);
  const [day] = claimOf('election on 9 August 2020').assertions.flatMap(({ parts }) => parts);
  expect(year && isYearAlone(year)).toBe(true);
  expect(day && isYearAlone(day)).toBe(false);
  expect(isYearAlone(count('for', 23))).toBe(false);
});

it('a clause may leave to another who did something', () => {
  expect(leavesActorOut(clauseOf('proposed 17 amendments'), 'amendments', [])).toBe(true);
  expect(leavesActorOut(clauseOf('17 amendments were rejected'), 'amendments', [count('for', 17)])).toBe(false);
});

it.each([
  ['was the presidential election fair?', true],
  ['was the election presidential?', false],
  ['was it a presidential election, right?', false],
])('whether "%s" ends with more than a name or an event: %s', (text, expected) => {
  expect(saysMoreAtTheEnd(tokensOf(text), isName)).toBe(expected);
});
