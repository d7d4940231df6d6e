import { describe, expect, it } from 'vitest';
import { createNeutralWords } from '../../../../src/understanding/claims/message/neutral-words.ts';
import { base, clauseOf, tokensOf } from '../../../support/claims.ts';

const neutral = createNeutralWords(base.claims);
const unreadIn = (text: string, event?: string) => {
  const clause = clauseOf(text);
  const isNeutral = neutral.inClause(clause, event);
  return clause.filter((_, at) => !isNeutral[at]).map((token) => token.text);
};

describe('in a clause about an event', () => {
  it.each([
    ['the resolution was adopted', 'vote'],
    ['اعتُمد القرار يوم 18 سبتمبر', 'vote'],
    ['Germany asked for the session', 'request'],
  ])('every word of "%s" changes nothing more', (text, event) => {
    expect(unreadIn(text, event)).toEqual([]);
  });

  it('a word that is not listed may change something', () => {
    expect(unreadIn('the resolution was adopted grudgingly', 'vote')).toEqual(['grudgingly']);
  });

  it('a strict word has to be accounted for', () => {
    expect(unreadIn('the resolution was adopted without Russia', 'vote')).toContain('without');
  });
});

it('in a statement, what is counted or decided is a content of its own', () => {
  const [well, adopted] = ['well', 'adopted'].map((word) => tokensOf(word)[0]);
  expect(well && neutral.inStatement(well)).toBe(true);
  expect(adopted && neutral.inStatement(adopted)).toBe(false);
});
