import { describe, expect, it } from 'vitest';
import { explainMessage } from '../../src/understanding/explain-message.ts';
import { BELARUS, openForTest } from '../support/belarus.ts';

describe('the explanation of a message', () => {
  const { base, model, interpret } = openForTest(BELARUS);
  const explain = (text: string) => explainMessage(base, model, text);

  it('names words, concepts, candidates and evidence, and decides as the bot does', () => {
    const { words, candidates, evidence, decision } = explain('so 30 countries backed it right');
    expect(words.map(({ text }) => text)).toContain('backed');
    expect(words.flatMap(({ concepts }) => concepts)).toContain('vote-for');
    expect(candidates[0]?.meaning).toEqual({ kind: 'fact', fact: 'vote.for' });
    const sum = evidence.reduce((total, { weight }) => total + weight, 0);
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(decision.confidence);
    expect(decision).toMatchObject({ outcome: 'answer', facts: ['vote.for'], claim: { holds: false, claimed: 30 } });
  });

  it('says which word was read for a misspelt one', () => {
    expect(explain('كم دوله امتنعت عن التصوييت').words.some(({ respelt }) => respelt)).toBe(true);
  });

  it.each(['hello!', 'ماذا أطبخ الليلة؟', '', '؟؟'])('is plain data for %j, too', (text) => {
    const explanation = explain(text);
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
    expect(explanation.decision.outcome).toBe(interpret(text).outcome);
  });
});
