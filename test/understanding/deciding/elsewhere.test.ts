import { describe, expect, it } from 'vitest';
import { asksElsewhere } from '../../../src/understanding/deciding/elsewhere.ts';
import { readingOf, TOY } from '../../support/toy.ts';

const isKnownNumber = (text: string) => text === '2031' || text === 'hc/res/1';
const isElsewhere = (text: string, fact = 'motion.date') =>
  asksElsewhere(TOY, { isKnownNumber }, readingOf(text), fact);

describe('a message that may mean a fact asks about something else if it', () => {
  it.each([
    ['asks openly about another year', 'when was the motion of 2015 adopted'],
    ['asks openly about another document', 'who voted on hc/res/7'],
    ['places the thing at another place', 'the motion on the tunnel'],
    ['has another place before the thing', 'the tunnel motion'],
    ['has another place after the thing, in Arabic', 'قرار نفق'],
  ])('%s: %s', (_, text) => {
    expect(isElsewhere(text)).toBe(true);
  });
});

describe('a message asks about ours if it', () => {
  it.each([
    ['names our year, too', 'when was the motion adopted, in 2015 or 2031'],
    ['only guesses at a year', 'was it adopted in 2015'],
    ['names the subject', 'the motion on the bridge, not on the tunnel'],
    ['names another place apart from the thing', 'the motion, who adopted it in the tunnel'],
  ])('%s: %s', (_, text) => {
    expect(isElsewhere(text)).toBe(false);
  });

  it('may mean a fact that says who or what', () => {
    expect(isElsewhere('the tunnel motion', 'motion.sponsor')).toBe(false);
  });
});
