import { expect, it } from 'vitest';
import { joinPercent, keepRolesBesideNumbers } from '../../../../src/understanding/claims/tokens/settle-tokens.ts';
import { tokensOf } from '../../../support/claims.ts';

const withMarks = (text: string, marks: readonly string[]) =>
  tokensOf(text).map((token) => ({ ...token, marks: new Set(marks) }));

it('a short word is a vote only beside a number', () => {
  const [alone] = keepRolesBesideNumbers(withMarks('yes', ['vote-for', 'tag']));
  expect([...(alone?.marks ?? [])]).toEqual(['tag']);
  const beside = keepRolesBesideNumbers(withMarks('23 yes', ['vote-for', 'tag']));
  expect([...(beside[1]?.marks ?? [])]).toEqual(['vote-for']);
});

it('a hundred after a number and «في» is per cent', () => {
  const rest = { marks: new Set<string>(), concepts: new Set<string>(), gap: '', isJoined: false, isArabic: true };
  const tokens = [
    { ...rest, text: '92', number: 92 },
    { ...rest, text: 'في' },
    { ...rest, text: '100', number: 100 },
  ];
  expect(joinPercent(tokens).map(({ marks }) => [...marks])).toEqual([[], ['percent']]);
});
