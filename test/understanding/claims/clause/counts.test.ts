import { expect, it } from 'vitest';
import { findCounts, pairWithRoles, readScore, rolesAt } from '../../../../src/understanding/claims/clause/counts.ts';
import { clauseOf } from '../../../support/claims.ts';

it.each([
  ['one state opposed it', [1]],
  ['not a single state', [0]],
  ['عارضته دولتان', [2]],
  ['48 فاصلة 9', [48.9]],
  ['the vote', []],
])('the counts of "%s" are %j', (text, values) => {
  expect(findCounts(clauseOf(text), false).map(({ value }) => value)).toEqual(values);
});

it('"any" counts as none if the clause denies', () => {
  expect(findCounts(clauseOf('any of the states'), true).map(({ value }) => value)).toEqual([0]);
});

it.each([
  ['22 abstained and 2 opposed'.replace(' and', ''), ['abstained', 'against']],
  ['in favour 23', ['for']],
])('each count of "%s" is paired with its role', (text, roles) => {
  const clause = clauseOf(text);
  expect([...pairWithRoles(clause, findCounts(clause, false)).values()]).toEqual(roles);
});

it('a word names a role', () => {
  expect(rolesAt(clauseOf('abstained')[0])).toEqual(['abstained']);
  expect(rolesAt(clauseOf('Germany')[0])).toEqual([]);
});

it.each([
  ['23-2-22', 3],
  ['25 مقابل 2', 2],
  ['23 for and 2 against', 0],
])('%s is a result of %i counts', (text, count) => {
  expect(readScore(clauseOf(text))).toHaveLength(count);
});
