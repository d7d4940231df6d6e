import { describe, expect, it } from 'vitest';
import { formatExplanation } from '../../../src/commands/ask/format-explanation.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { base, interpret } = openAnswererForTest(BELARUS);
const explain = (text: string, recentFacts: readonly string[] = []) =>
  formatExplanation(base, interpret(text, recentFacts));

describe('an explanation', () => {
  it.each([
    ['كم دولة عارضت القرار؟', [/عارضت \(.+\) -> vote-against/, /answer vote\.against/]],
    [
      'how many abstnetions were there?',
      [/abstentions \(.+, corrected spelling\) -> abstain/, /answer vote\.abstentions/],
    ],
    ['did 30 states vote in favour?', [/answer vote\.for/, /verdict: no/]],
    ['hello', [/small talk/, /smalltalk/]],
    ['how do I cook rice', [/off the topic/, /fallback/]],
    ['', [/was not read/]],
  ])('of %j leads to its decision', (text, steps) => {
    const shown = explain(text);
    for (const step of steps) expect(shown).toMatch(step);
  });

  it('shows nine signals for or against the likeliest fact', () => {
    const shown = explain('which weekday saw the vote on the thing in that town');
    const weights = [...shown.matchAll(/^ +(-?\d+\.\d\d) {2}/gm)];
    expect(weights).toHaveLength(9);
  });

  it('shows the fact that a follow-up refers to', () => {
    expect(explain('and the other side?', ['vote.for'])).toMatch(/^Follows up on vote\.for$/m);
    expect(explain('how many were against?')).not.toMatch(/Follows up/);
  });

  it('shows both halves of a double question, each with its decision', () => {
    const shown = explain('who proposed the amendments and how many were there?');
    expect(shown).toMatch(/^Half 1: who proposed the amendments$/m);
    expect(shown).toMatch(/^ {2}-> answer amendments\.author/m);
    expect(shown).toMatch(/^ {2}-> answer amendments\.count/m);
  });
});
