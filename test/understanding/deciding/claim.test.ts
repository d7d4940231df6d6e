import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../../src/understanding/deciding/claim.ts';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';

const { base, model } = openPartsForTest(BELARUS);
const findClaim = createClaimFinder(base);
const claimIn = (text: string, fact: string) => findClaim([fact], model.read(text));

describe('what a message presupposes', () => {
  it.each([
    ['so 30 voted for it?', 'vote.for', { claimed: 30, holds: false }],
    ['did 25 states vote in favour?', 'vote.for', { claimed: 25, holds: false }],
    ['23 voted for it, right?', 'vote.for', { claimed: 23, holds: true }],
    ['روسيا قدمت 20 تعديلاً صح؟', 'amendments.count', { claimed: 20, holds: false }],
    ['did the vote end 23 to 2?', 'vote.result', { holds: true }],
    ['was it 30 to 5?', 'vote.result', { holds: false }],
    ['was it adopted with 30 votes?', 'resolution.adopted', { claimed: 30, holds: false }],
    ['was it adopted with 23 votes?', 'resolution.adopted', { holds: true }],
    ['was it adopted in August?', 'resolution.date', { holds: false }],
    ['was the election on 9 August 2020?', 'election.date', { holds: true }],
    ['is the oral update due in 2021?', 'commissioner.oral-update-deadline', { holds: false }],
    ['هل التحديث الشفوي في عام 2020؟', 'commissioner.oral-update-deadline', { holds: true }],
    ['هل كانت الجلسة يوم الاثنين؟', 'session.date', { holds: false }],
    ['France asked for the session, right?', 'session.requester', { holds: false }],
    ['did Germany ask for the session?', 'session.requester', { holds: true }],
    ['so it was unanimous?', 'vote.share', { holds: false }],
    ['were the amendments accepted?', 'amendments.outcome', { holds: false }],
    ['هل رفض المجلس التعديلات؟', 'amendments.outcome', { holds: true }],
    ['was it held in New York?', 'session.place', { holds: false }],
  ])('in %j', (text, fact, claim) => {
    expect(claimIn(text, fact)).toEqual(claim);
  });

  it.each([
    ['how many of the 47 members voted against?', 'vote.against', 'an open question'],
    ['is the oral update due before 2022?', 'commissioner.oral-update-deadline', 'a limit that is wide enough'],
    ['did more than 20 vote for it? how many?', 'vote.for', 'a comparison'],
    ['who asked for it, France or Germany?', 'session.requester', 'a choice'],
    ['were they accepted or rejected?', 'amendments.outcome', 'both outcomes'],
    ['were the amendments accepted by none?', 'amendments.outcome', 'a negation'],
    ['does it demand an investigation?', 'demands.investigations', 'nothing that could be contradicted'],
  ])('none in %j: %s', (text, fact) => {
    expect(claimIn(text, fact)).toBeUndefined();
  });

  it('is sought of one fact only', () => {
    expect(findClaim(['vote.for', 'vote.against'], model.read('did 30 vote for it and 3 against?'))).toBeUndefined();
  });
});
