import { expect, it } from 'vitest';
import { readShare, shareBase, shareRole } from '../../../../src/understanding/claims/clause/read-shares.ts';
import { clauseOf } from '../../../support/claims.ts';

it.each([
  ['half of the members voted for it', 0.5, 'equal'],
  ['more than half of the members voted for it', 0.5, 'more'],
  ['most states voted for it', 0.5, 'more'],
  ['أيدته نصف الدول', 0.5, 'equal'],
])('the share in "%s" is %d, %s', (text, value, comparison) => {
  expect(readShare(clauseOf(text), 'vote')).toMatchObject({ value, comparison, of: 'all' });
});

it('is no share without a word for one', () => {
  expect(readShare(clauseOf('23 voted for it'), 'vote')).toBeUndefined();
});

it('is of those who voted yes or no if the clause says so', () => {
  expect(shareBase(clauseOf('92% of those who voted yes or no'))).toBe('yes-and-no');
});

it.each([
  ['half of the states abstained', 'abstained'],
  ['half of the states voted against it', 'against'],
  ['half of the states', 'for'],
])('of "%s" is a share of those who voted: %s', (text, role) => {
  expect(shareRole(clauseOf(text))).toBe(role);
});
