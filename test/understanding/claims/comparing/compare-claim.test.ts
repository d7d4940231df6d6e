import { expect, it } from 'vitest';
import { createClaimComparer } from '../../../../src/understanding/claims/comparing/compare-claim.ts';
import { base, claimOf } from '../../../support/claims.ts';

const compare = createClaimComparer(base);
const resultsOf = (text: string) => compare(claimOf(text)).map(({ result, fact }) => `${result} ${fact}`);

it.each([
  ['Russia proposed 17 amendments', ['holds amendments.count', 'holds amendments.author']],
  ['Germany proposed 17 amendments', ['holds amendments.count', 'contradicts amendments.author']],
  ['the resolution was adopted on 17 September 2020', ['contradicts resolution.date', 'holds resolution.adopted']],
  ['the resolution was not adopted', ['contradicts resolution.adopted']],
  ['the resolution was not adopted on 17 September', ['holds resolution.date']],
  ['48.9% of the members voted in favour', ['holds vote.share']],
  ['اقترحت ألمانيا 17 تعديلا', ['holds amendments.count', 'contradicts amendments.author']],
])('%s', (text, results) => {
  expect(resultsOf(text)).toEqual(results);
});

it('gives the figure that is right', () => {
  expect(compare(claimOf('30 states voted in favour'))[0]?.correction).toEqual({
    fact: 'vote.for',
    figure: { unit: 'count', claimed: 30, actual: 23 },
  });
});

it('leaves open what is not held: how a state voted', () => {
  expect(compare(claimOf('Germany rejected the amendments'))[0]?.result).toBe('not-held');
});
