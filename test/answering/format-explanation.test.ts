import { describe, expect, it } from 'vitest';
import { formatExplanation } from '../../src/answering/format-explanation.ts';
import type { Language } from '../../src/language/detect.ts';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const answerer = openAnswererForTest(BELARUS);
const explain = (text: string, recentFacts: readonly string[] = [], language: Language = 'en') =>
  formatExplanation(answerer, answerer.interpret(text, recentFacts), language);

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
    expect(explain('when was it?', ['election.type'])).toMatch(/^Follows up on election\.type$/m);
    expect(explain('how many were against?')).not.toMatch(/Follows up/);
  });

  it('shows both halves of a double question, each with its decision', () => {
    const shown = explain('who proposed the amendments and how many were there?');
    expect(shown).toMatch(/^Half 1: who proposed the amendments$/m);
    expect(shown).toMatch(/^ {2}-> answer amendments\.author/m);
    expect(shown).toMatch(/^ {2}-> answer amendments\.count/m);
  });

  it('is in Arabic for those who read Arabic, with the ids of facts and concepts as they are', () => {
    const shown = explain('did 30 states vote in favour?', [], 'ar');
    expect(shown).toMatch(/^الكلمات/);
    expect(shown).toMatch(/favour \(.+\) ← vote-for/);
    expect(shown).toMatch(/أجاب البوت: vote\.for \(درجة الثقة/);
    expect(shown).toMatch(/^ {2}ما يفترضه السؤال غير صحيح$/m);
    const signals = shown.split('\n').filter((line) => /^ +\u2068 *-?\d+\.\d\d\u2069 {2}/.test(line));
    expect(signals).toHaveLength(9);
    expect(signals.join()).not.toMatch(/[a-z]/);
  });

  it('keeps a template in a message as it was written', () => {
    expect(explain('who proposed the $t(ability) and how many amendments were there?')).not.toContain('Ask me');
    expect(explain('{{fact}} how many abstained', [], 'ar')).not.toContain('undefined');
  });
});
