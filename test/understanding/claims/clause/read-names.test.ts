import { describe, expect, it } from 'vitest';
import { createNameReader } from '../../../../src/understanding/claims/clause/read-names.ts';
import { base, clauseOf, negationOf } from '../../../support/claims.ts';

const readNames = createNameReader(base);
const read = (text: string, event: string) => readNames(clauseOf(text), event, negationOf(text), undefined);
const namesOf = (text: string, event: string) =>
  read(text, event).parts.flatMap((part) => (part.kind === 'name' ? [[part.role, part.value, part.negated]] : []));

describe('a name', () => {
  it.each([
    ['Germany proposed the amendments', 'amendments', [['proposer', 'germany', false]]],
    ['Germany rejected the amendments', 'amendments', [['voter', 'germany', false]]],
    ['طلبت روسيا الجلسة', 'request', [['requester', 'russia', false]]],
    ['the session was held in Vienna', 'session', [['place', 'other-city', false]]],
    ['the General Assembly adopted the resolution', 'vote', [['adopter', 'other-body', false]]],
    ['Russia was a member', 'status', [['observer', 'russia', true]]],
    ['Russia had no right to vote'.replace('no', 'not a'), 'status', [['observer', 'russia', false]]],
  ])('has its role in "%s"', (text, event, names) => {
    expect(namesOf(text, event)).toEqual(names);
  });

  it('of the subject is only the subject, unless it acts', () => {
    expect(namesOf('the amendments to the resolution on Belarus', 'amendments')).toEqual([]);
    expect(namesOf('Belarus proposed the amendments', 'amendments')).toEqual([['proposer', 'belarus', false]]);
  });

  it('without a role is unread', () => {
    expect(read('Russia and 47 members', 'members').hasUnread).toBe(true);
  });
});
