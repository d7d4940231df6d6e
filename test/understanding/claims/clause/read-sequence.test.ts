import { describe, expect, it } from 'vitest';
import { createSequenceReader } from '../../../../src/understanding/claims/clause/read-sequence.ts';
import { base, clauseOf } from '../../../support/claims.ts';

const readSequence = createSequenceReader(base);

describe('which of two events came first is read', () => {
  it.each([
    ['the letter was sent after the election', 'request', 'after', 'election'],
    ['the election was held before the session', 'election', 'before', 'session'],
    ['الرسالة أرسلت بعد الانتخابات', 'request', 'after', 'election'],
  ])('in "%s"', (text, event, relation, other) => {
    expect(readSequence(clauseOf(text), event)).toEqual({
      parts: [{ kind: 'sequence', event, relation, other, negated: false }],
      hasUnread: false,
    });
  });
});

it.each(['the session was held a year after the election', 'الجلسة عقدت بعد الانتخابات بسنة'])(
  'how long after is left unread: "%s"',
  (text) => {
    expect(readSequence(clauseOf(text), 'session').hasUnread).toBe(true);
  },
);

it('an event without a day is left unread', () => {
  expect(readSequence(clauseOf('the letter was sent before the protests'), 'request').hasUnread).toBe(true);
});

it.each(['the letter was sent', 'the letter was sent before 14 September'])('"%s" puts no events in order', (text) => {
  expect(readSequence(clauseOf(text), 'request')).toEqual({ parts: [], hasUnread: false });
});
