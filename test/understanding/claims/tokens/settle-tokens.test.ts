import { expect, it } from 'vitest';
import { keepRolesBesideNumbers, settleContrasts } from '../../../../src/understanding/claims/tokens/settle-tokens.ts';
import { tokensOf } from '../../../support/claims.ts';

const withMarks = (text: string, marks: readonly string[]) =>
  tokensOf(text).map((token) => ({ ...token, marks: new Set(marks) }));

it('a short word is a vote only beside a number', () => {
  const [alone] = keepRolesBesideNumbers(withMarks('yes', ['vote-for', 'tag']));
  expect([...(alone?.marks ?? [])]).toEqual(['tag']);
  const beside = keepRolesBesideNumbers(withMarks('23 yes', ['vote-for', 'tag']));
  expect([...(beside[1]?.marks ?? [])]).toEqual(['vote-for']);
});

it.each([
  ['تم قبول التعديلات', 'adopt'],
  ['تم رفض التعديلات', 'reject'],
])('a verbal noun behind "was done" is an outcome: "%s"', (text, mark) => {
  expect(tokensOf(text).some(({ marks }) => marks.has(mark))).toBe(true);
});

it('«لا» between two numbers denies the second', () => {
  const [, no] = settleContrasts(withMarks('46 لا 45', ['vote-against']));
  expect([...(no?.marks ?? [])]).toEqual(['not']);
});
