import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../../src/understanding/claims/clause/read-order.ts';
import { clauseOf } from '../../../support/claims.ts';

describe('two counts are compared', () => {
  it.each([
    ['the abstainers outnumbered the supporters', 'abstained', 'for', 'more'],
    ['fewer states abstained than voted yes', 'abstained', 'for', 'fewer'],
    ['المعارضون أقل من الممتنعين', 'against', 'abstained', 'fewer'],
  ] as const)('in "%s"', (text, role, than, comparison) => {
    expect(readOrder(clauseOf(text), 'vote')).toEqual({
      part: { kind: 'order', event: 'vote', role, than, comparison, negated: false },
      hasUnread: false,
    });
  });
});

it.each([
  ['the abstainers outnumbered the supporters by one vote', 1],
  ['21 more votes for than against', 21],
])('"%s" compares by how many: %s', (text, by) => {
  expect(readOrder(clauseOf(text), 'vote').part).toMatchObject({ by });
});

it.each(['more than 20 states abstained', 'two voted against and 22 abstained'])('"%s" compares none', (text) => {
  expect(readOrder(clauseOf(text), 'vote')).toEqual({ hasUnread: false });
});
