import { expect, it } from 'vitest';
import { createClauseReader } from '../../../../src/understanding/claims/clause/read-clause.ts';
import { base, clauseOf } from '../../../support/claims.ts';

const readClause = createClauseReader(base);
const read = (text: string, event: string, role?: string) =>
  readClause(clauseOf(text), event, { role, isFollowUp: role !== undefined }, true);

it.each([
  ['the resolution was adopted', 'vote', [{ kind: 'outcome', value: 'adopt', negated: false }]],
  ['none of the amendments were adopted', 'amendments', [{ kind: 'outcome', value: 'adopt', negated: true }]],
  ['it was unanimous', 'vote', [{ kind: 'share', value: 1 }]],
  ['there were abstentions', 'vote', [{ kind: 'number', role: 'abstained', value: 1, comparison: 'at-least' }]],
  [
    'القرار اعتُمد بالإجماع',
    'vote',
    [
      { kind: 'share', value: 1 },
      { kind: 'outcome', value: 'adopt' },
    ],
  ],
])('"%s" asserts what it says', (text, event, parts) => {
  expect(read(text, event).assertion.parts).toMatchObject(parts);
});

it('"two states rejected it" counts votes and is no outcome', () => {
  expect(read('دولتان رفضتا النص', 'vote').assertion.parts).toMatchObject([
    { kind: 'number', role: 'against', value: 2 },
  ]);
});

it('a value alone has the role that the conversation asked for', () => {
  expect(read('29?', 'vote', 'for').assertion.parts).toMatchObject([{ kind: 'number', role: 'for', value: 29 }]);
  expect(read('29?', 'vote').hasUnread).toBe(true);
});

it('a denied count cannot be judged', () => {
  expect(read('22 did not abstain', 'vote').hasUnread).toBe(true);
});
