import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../../src/understanding/deciding/claim.ts';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';
import { readingOf, TOY } from '../../support/toy.ts';

const findClaim = createClaimFinder(TOY);
const claimIn = (text: string, ...facts: string[]) => findClaim(facts, readingOf(text));

describe('a claim', () => {
  it.each([
    ['so 30 voted for it?', 'vote.for', { claimed: 30, holds: false }],
    ['30 voted for it', 'vote.for', { claimed: 30, holds: false }],
    ['7 voted for it, right?', 'vote.for', { claimed: 7, holds: true }],
    ['is it true that 2 voted for it?', 'vote.for', { claimed: 2, holds: false }],
    ['هل ايده 30', 'vote.for', { claimed: 30, holds: false }],
    ['was it 7 to 2?', 'vote.result', { holds: true }],
    ['was it 2 to 7?', 'vote.result', { holds: false }],
    ['was it 30?', 'vote.result', { claimed: 30, holds: false }],
    ['was it adopted in May?', 'motion.date', { holds: true }],
    ['was it adopted in June?', 'motion.date', { holds: false }],
    ['was it adopted on 4 May 1998?', 'motion.date', { holds: false }],
    ['was it adopted on a Tuesday?', 'motion.date', { holds: true }],
    ['هل اعتمد في يونيو؟', 'motion.date', { holds: false }],
    ['is the review in 2005?', 'motion.review', { holds: true }],
    ['is the review in 2006?', 'motion.review', { holds: false }],
    ['did the bakers propose it?', 'motion.sponsor', { holds: true }],
    ['did the millers propose it?', 'motion.sponsor', { holds: false }],
    ['هل قدمه الطحانين؟', 'motion.sponsor', { holds: false }],
  ])('is made by %j about %s: %j', (text, fact, claim) => {
    expect(claimIn(text, fact)).toEqual(claim);
  });

  it.each([
    ['how many of the 9 voted for it?', 'vote.for', 'it asks how many'],
    ['did more than 5 vote for it?', 'vote.for', 'it compares'],
    ['2 voted for it', 'vote.for', 'the number is that of another fact, and it does not ask'],
    ['did 30 of 40 vote for it?', 'vote.for', 'it has two numbers'],
    ['did 4000 vote for it?', 'vote.for', 'the number is no guess at a count'],
    ['was it more than 30?', 'vote.result', 'it compares'],
    ['was it adopted before June?', 'motion.date', 'it compares'],
    ['is the deadline in 2006?', 'motion.review', 'it leaves the date open'],
    ['is the review in May?', 'motion.review', 'it says no year'],
    ['the millers proposed it', 'motion.sponsor', 'it does not ask'],
    ['did the bakers or the millers propose it?', 'motion.sponsor', 'it offers a choice'],
    ['did the millers not propose it?', 'motion.sponsor', 'it negates'],
    ['is it true, and who are the millers?', 'motion.sponsor', 'it asks an open question'],
    ['did the bakers oppose it?', 'vote.against', 'the fact contradicts nothing'],
    ['so 30 voted for it?', 'vote.gone', 'the fact is not known'],
  ])('is not made by %j about %s: %s', (text, fact) => {
    expect(claimIn(text, fact)).toBeUndefined();
  });

  it('is made about one fact only', () => {
    expect(claimIn('so 30 voted for it?', 'vote.for')).toBeDefined();
    expect(claimIn('so 30 voted for it?', 'vote.for', 'vote.against')).toBeUndefined();
    expect(claimIn('so 30 voted for it?')).toBeUndefined();
  });
});

describe('a claim about Belarus', () => {
  const { base, model } = openPartsForTest(BELARUS);
  const findClaimAboutBelarus = createClaimFinder(base);
  const claimAboutBelarus = (text: string, fact: string) => findClaimAboutBelarus([fact], model.read(text));

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
  ])('is made by %j about %s: %j', (text, fact, claim) => {
    expect(claimAboutBelarus(text, fact)).toEqual(claim);
  });

  it.each([
    ['how many of the 47 members voted against?', 'vote.against', 'an open question'],
    ['is the oral update due before 2022?', 'commissioner.oral-update-deadline', 'a limit that is wide enough'],
    ['did more than 20 vote for it? how many?', 'vote.for', 'a comparison'],
    ['who asked for it, France or Germany?', 'session.requester', 'a choice'],
    ['were they accepted or rejected?', 'amendments.outcome', 'both outcomes'],
    ['were the amendments accepted by none?', 'amendments.outcome', 'a negation'],
    ['does it demand an investigation?', 'demands.investigations', 'nothing that could be contradicted'],
  ])('is not made by %j about %s: it is %s', (text, fact) => {
    expect(claimAboutBelarus(text, fact)).toBeUndefined();
  });
});
