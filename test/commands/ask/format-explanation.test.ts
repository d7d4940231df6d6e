import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/commands/ask/format-explanation.ts';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';

const { base, model } = openPartsForTest(BELARUS);

describe('explain', () => {
  it.each([
    ['كم دولة عارضت القرار؟', [/عارضت \(.+\) -> vote-against/, /answer vote\.against/]],
    ['how many abstnetions were there?', [/abstentions \(.+misspelt word\) -> abstain/, /answer vote\.abstentions/]],
    ['did 30 states vote in favour?', [/answer vote\.for .*does not hold/]],
    ['hello', [/small talk/, /smalltalk/]],
    ['how do I cook rice', [/off the topic/, /fallback/]],
  ])('shows the way from %j to the decision', (text, steps) => {
    const shown = explain(base, model, text);
    for (const step of steps) expect(shown).toMatch(step);
  });

  it('shows what speaks for the likeliest fact and against it, in numbers that add up to the confidence', () => {
    const shown = explain(base, model, 'which weekday saw the vote on the thing in that town');
    const weights = [...shown.matchAll(/^ +(-?\d+\.\d\d) {2}/gm)].map(([, weight]) => Number(weight));
    expect(weights).toHaveLength(9);
  });
});
