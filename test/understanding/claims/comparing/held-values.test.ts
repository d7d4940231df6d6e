import { expect, it } from 'vitest';
import { collectHeldValues, judgeBy } from '../../../../src/understanding/claims/comparing/held-values.ts';
import { base } from '../../../support/claims.ts';

const held = collectHeldValues(base);

it('knows which fact holds the value of a role', () => {
  expect(held.of('vote', 'for')).toEqual({ fact: 'vote.for', value: 'votesFor' });
  expect(held.numberOf('vote', 'for')).toBe(23);
});

it('has no number for names, and nothing for what is not held', () => {
  expect(held.numberOf('amendments', 'proposer')).toBeUndefined();
  expect(held.of('vote', 'weather')).toBeUndefined();
});

it('a part that is not so is corrected by its fact', () => {
  expect(judgeBy('vote.for', true)).toEqual({ result: 'holds', fact: 'vote.for' });
  expect(judgeBy('vote.for', false)).toEqual({
    result: 'contradicts',
    fact: 'vote.for',
    correction: { fact: 'vote.for', figure: undefined },
  });
});
