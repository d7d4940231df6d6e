import { expect, it } from 'vitest';
import { hasPredicate } from '../../../../src/understanding/claims/message/clauses.ts';
import { clausesOf, tokensOf } from '../../../support/claims.ts';

const textsOf = (text: string) => clausesOf(text).map((clause) => clause.map((token) => token.text).join(' '));

it.each([
  ['23 for, 2 against, 22 abstained', 3],
  ['the amendments failed and the resolution passed', 2],
  ['both the amendments and the resolution were adopted', 1],
  ['رُفضت التعديلات واعتُمد القرار', 2],
  ['the vote was 23-2-22', 1],
])('%s has %i clauses', (text, count) => {
  expect(textsOf(text)).toHaveLength(count);
});

it.each([
  ['the resolution', false],
  ['the resolution passed', true],
  ['23 states', true],
  ['القرار', false],
  ['اعتُمد القرار', true],
])('%s has a predicate: %s', (text, has) => {
  expect(hasPredicate(tokensOf(text))).toBe(has);
});
