import { expect, it } from 'vitest';
import { findNegation } from '../../../../src/understanding/claims/clause/negation.ts';
import { readDates } from '../../../../src/understanding/claims/clause/read-dates.ts';
import { clauseOf, isName } from '../../../support/claims.ts';

const readDatesOf = (text: string, event: string) =>
  readDates(clauseOf(text), event, findNegation(clauseOf(text), true, isName));

it.each([
  ['adopted on 18 September 2020', 'vote', { kind: 'date', relation: 'on', negated: false }],
  ['not on 17 September', 'vote', { kind: 'date', relation: 'on', negated: true }],
  ['the oral update is due by the end of 2020', 'oral-update', { kind: 'date', relation: 'by' }],
  ['the document is A/HRC/RES/45/1', 'document', { kind: 'symbol', value: 'a/hrc/res/45/1' }],
])('reads "%s"', (text, event, part) => {
  expect(readDatesOf(text, event)).toMatchObject({ parts: [part], hasUnread: false });
});

it.each(['adopted after 18 September', 'adopted before 18 September'])('does not read "%s"', (text) => {
  expect(readDatesOf(text, 'vote').hasUnread).toBe(true);
});
