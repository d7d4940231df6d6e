import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../support/claims.ts';

const partsOf = (text: string) => claimOf(text).assertions.flatMap(({ parts }) => parts);

describe('a claim', () => {
  it.each([
    ['the resolution was adopted on 18 September 2020', ['date', 'outcome']],
    ['Russia proposed 17 amendments', ['number', 'name']],
    ['48.9% of the members voted in favour', ['share']],
    ['اعتُمد القرار في 18 سبتمبر', ['date', 'outcome']],
    ['the resolution demands investigations', ['statement']],
  ])('of "%s" has the parts %j', (text, kinds) => {
    expect(partsOf(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  it.each([
    ['why was the resolution adopted?', 'asks'],
    ['was it 22 or 23 in favour?', 'offers-choice'],
    ['the resolution was adopted last week', 'unread-value'],
  ])('of "%s" cannot be judged: %s', (text, obstacle) => {
    expect(claimOf(text).obstacle).toBe(obstacle);
  });

  it('knows the words that it did not understand', () => {
    expect(claimOf('Russia secretly proposed 17 amendments').unreadWords.map(({ text }) => text)).toEqual(['secretly']);
    expect(claimOf('Russia proposed 17 amendments').isFullyRead).toBe(true);
  });
});
