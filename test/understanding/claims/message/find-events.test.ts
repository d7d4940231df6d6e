import { expect, it } from 'vitest';
import { createEventFinder } from '../../../../src/understanding/claims/message/find-events.ts';
import { base, clausesOf } from '../../../support/claims.ts';

const findEvents = createEventFinder(base);
const eventsOf = (text: string, assumed?: string) =>
  findEvents(clausesOf(text), assumed).flatMap(({ events }) => events);

it.each([
  ['Russia proposed 17 amendments', ['amendments']],
  ['the resolution was adopted', ['vote']],
  ['Germany asked for the session', ['request']],
  ['the council voted to hold the debate', ['convening']],
  ['20 abstained on 14 September', ['convening']],
  ['both the amendments and the resolution were adopted', ['amendments', 'vote']],
  ['Germany asked for it in a letter and the council agreed', ['request', 'convening']],
  ['طلبت ألمانيا الجلسة', ['request']],
  ['جرت الانتخابات في أغسطس', ['election']],
])('%s is about %j', (text, events) => {
  expect(eventsOf(text)).toEqual(events);
});

it('a clause that names no event is about the assumed one', () => {
  expect(eventsOf('were they all rejected?', 'amendments')).toEqual(['amendments']);
});
