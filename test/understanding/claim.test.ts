import { describe, expect, it } from 'vitest';
import { findClaim } from '../../src/understanding/claim.ts';
import { BELARUS, openForTest } from '../support/belarus.ts';

const { base, model, interpret } = openForTest(BELARUS);
const claimIn = (text: string, ...facts: string[]) => findClaim(base, facts, model.read(text));

describe('a message that names a number', () => {
  it.each([
    ['so 30 backed it?', { claimed: 30, holds: false }],
    ['did 23 vote for it?', { claimed: 23, holds: true }],
    ['did twenty-three vote for it?', { claimed: 23, holds: true }],
    ['is it true that 23 states voted in favour?', { claimed: 23, holds: true }],
    ['أيدته 30 دولة صح؟', { claimed: 30, holds: false }],
    ['يعني ٢٣ دولة أيدته؟', { claimed: 23, holds: true }],
    ['يعني ثلاث وعشرون دولة صوتت معه؟', { claimed: 23, holds: true }],
  ])('%j is told whether it holds', (text, claim) => {
    expect(interpret(text)).toMatchObject({ outcome: 'answer', facts: ['vote.for'], claim });
  });

  it('of the whole that was asked about makes no claim', () => {
    const understood = interpret('how many of the 47 voted against');
    expect(understood).toMatchObject({ outcome: 'answer', facts: ['vote.against'] });
    expect(understood).not.toHaveProperty('claim');
  });
});

describe('no claim is found', () => {
  it.each([
    ['where none is made', 'how many voted for it?', 'vote.for'],
    ['in a question for the number, whatever other number it names', 'how many of 30 voted for it?', 'vote.for'],
    ['in a comparison', 'did more than 20 vote for it?', 'vote.for'],
    ['in the figure of another fact', 'so 22 backed it?', 'vote.for'],
    ['in a year', 'did they vote for it in 2021?', 'vote.for'],
    ['in a fraction', 'so 23.5 backed it?', 'vote.for'],
    ['in one of two guesses', 'did 30 or 31 back it?', 'vote.for'],
    ['about a fact of several figures', 'was it 30 in the vote?', 'vote.result'],
    ['about a fact of no figure', 'so 30 in the council?', 'resolution.body'],
    ['about a date', 'was the election on the 10th of August?', 'election.date'],
    ['about a fact that there is none of', 'so 30 backed it?', 'vote.nobody'],
  ])('%s: %j', (_, text, fact) => {
    expect(claimIn(text, fact)).toBeUndefined();
  });

  it('where there is no fact', () => {
    expect(claimIn('so 30 backed it?')).toBeUndefined();
  });
});
