import { describe, expect, it } from 'vitest';
import { explainInterpretation } from '../../src/understanding/explanation.ts';
import { createInterpreter } from '../../src/understanding/interpret.ts';
import { TOY, trainToy } from '../support/toy.ts';

const interpret = createInterpreter(TOY, trainToy());

function explain(text: string, recentFacts: readonly string[] = []) {
  const explanation = explainInterpretation(TOY, interpret(text, recentFacts));
  if (!explanation) throw new Error('nothing was read');
  return explanation;
}

describe('the explanation of a message', () => {
  it('shows its words, as they were read and what they name', () => {
    expect(explain('how many moton').words).toEqual([
      { text: 'how', stem: 'how', respelt: false, concepts: ['how-many'] },
      { text: 'many', stem: 'many', respelt: false, concepts: ['how-many'] },
      { text: 'motion', stem: 'motion', respelt: true, concepts: ['motion'] },
    ]);
  });

  it('shows the decision, and the confidence that it needed', () => {
    const text = 'how many villagers voted for it';
    const { outcome, confidence } = interpret(text);
    expect(explain(text)).toMatchObject({ text, outcome, confidence, facts: ['vote.for'], threshold: 0.5 });
  });

  it('shows the likeliest fact, with signals that add up to the confidence', () => {
    const { signals, ranking, confidence } = explain('how many villagers voted against the bridge');
    const sum = signals.reduce((total, { weight }) => total + weight, 0);
    expect(ranking?.best).toBe('vote.against');
    expect(signals.map(({ name }) => name)).toEqual(Object.keys(TOY.policy.weights));
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(confidence);
  });

  it('shows no signals if no fact may be meant', () => {
    expect(explain('hello')).toMatchObject({ outcome: 'smalltalk', signals: [], facts: [], ranking: undefined });
  });

  it('shows the fact that it follows up on, and the meanings as the conversation makes them', () => {
    const [alone, after] = [explain('when?'), explain('when?', ['motion.sponsor'])];
    expect(alone.followsUp).toBeUndefined();
    expect(after).toMatchObject({ followsUp: 'motion.sponsor', facts: ['motion.date'] });
    expect(after.candidates).not.toEqual(alone.candidates);
    expect(after.confidence).toBe(interpret('when?', ['motion.sponsor']).confidence);
  });

  it('shows the halves of two questions, each with its own decision', () => {
    const { halves, facts, confidence } = explain('who tabled the motion, and when?');
    expect(facts).toEqual(['motion.sponsor', 'motion.date']);
    expect(halves).toMatchObject([
      { text: 'who tabled the motion', outcome: 'answer', facts: ['motion.sponsor'] },
      { text: 'and when', outcome: 'answer', facts: ['motion.date'], followsUp: 'motion.sponsor' },
    ]);
    expect(confidence).toBe(Math.min(...(halves ?? []).map((half) => half.confidence)));
    expect(explain('who tabled the motion').halves).toBeUndefined();
  });

  it('shows the verdict on what the message asserts', () => {
    expect(explain('was the motion adopted in June?')).toMatchObject({
      facts: ['motion.date'],
      verdict: { value: 'no' },
    });
    expect(explain('when was the motion adopted').verdict).toBeUndefined();
  });
});

it.each(['', '…', 'vote '.repeat(2000)])('there is no explanation of what was not read (%#)', (text) => {
  expect(explainInterpretation(TOY, interpret(text))).toBeUndefined();
});
