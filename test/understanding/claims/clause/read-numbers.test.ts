import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../../src/understanding/claims/clause/read-numbers.ts';
import { clauseOf, negationOf } from '../../../support/claims.ts';

const rolesOf = (text: string, event = 'vote') => {
  const isNone = clauseOf(text).some(({ marks }) => marks.has('none'));
  const { parts, hasUnread } = readNumbers(clauseOf(text), event, { ...negationOf(text), isNone });
  const numbers = parts.flatMap((part) => (part.kind === 'number' ? [[part.role, part.value]] : []));
  return { numbers, hasUnread };
};

describe('a count', () => {
  it.each([
    ['23 states voted in favour', [['for', 23]]],
    ['zero votes against', [['against', 0]]],
    ['دولتان عارضتا القرار', [['against', 2]]],
    ['٢٢ امتناع', [['abstained', 22]]],
    ['adopted by 30 votes', [['for', 30]]],
    [
      '23 to 2 with 22 abstentions',
      [
        ['for', 23],
        ['against', 2],
        ['abstained', 22],
      ],
    ],
    [
      '23-2-22',
      [
        ['for', 23],
        ['against', 2],
        ['abstained', 22],
      ],
    ],
    ['not a single state abstained', [['abstained', 0]]],
  ])('has its role in "%s"', (text, numbers) => {
    expect(rolesOf(text).numbers).toEqual(expect.arrayContaining(numbers));
  });

  it.each([
    ['Russia proposed 17 amendments', [['count', 17]]],
    ['17 amendments were rejected', [['rejected', 17]]],
  ])('is of amendments in "%s"', (text, numbers) => {
    expect(rolesOf(text, 'amendments').numbers).toEqual(numbers);
  });

  it('without a role is unread', () => {
    expect(rolesOf('the resolution has 12 pages').hasUnread).toBe(true);
  });
});
