import { describe, expect, it } from 'vitest';
import type { Interpreter } from '../../../src/understanding/interpret.ts';
import {
  formatContextMeasure,
  listCompleteQuestions,
  measureContext,
} from '../../../tools/evaluation/context-effects.ts';
import { type LabelledQuestion, readLabelledQuestions } from '../../../tools/evaluation/labelled-question.ts';
import { questionsPath } from '../../../tools/product.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const QUESTION: LabelledQuestion = { id: '1', text: 'who?', expect: 'answer', facts: ['a.who'] };

/** Means the first fact alone, and the second one within a conversation. */
const fickle =
  (alone: string, within: string): Interpreter =>
  (_, recentFacts = []) => ({
    outcome: 'answer',
    facts: [recentFacts.length > 0 ? within : alone],
    confidence: 0.9,
    language: 'en',
  });

describe('the questions that are complete', () => {
  it('are single, answered right alone, and listed once', () => {
    const others: LabelledQuestion[] = [
      { ...QUESTION, id: '2' },
      { id: '3', text: 'when?', expect: 'answer', facts: ['a.when'] },
      { id: '4', turns: ['who?', 'and then?'], expect: 'answer', facts: ['a.who'] },
    ];
    const complete = listCompleteQuestions(fickle('a.who', 'a.who'), [QUESTION, ...others]);
    expect(complete.map(({ text }) => text)).toEqual(['who?']);
  });
});

describe('the measure of contexts', () => {
  const options = { count: 2, seed: 1 };

  it('finds the pairs with another reply, and those that are no longer right', () => {
    const { pairs, effects } = measureContext(fickle('a.who', 'a.when'), ['a.who', 'a.when'], [QUESTION], options);
    expect(pairs).toBe(4);
    expect(effects).toHaveLength(4);
    expect(effects[2]).toMatchObject({ after: 'a.when', alone: 'answer a.who 0.9000', isHarmful: true });
    expect(measureContext(fickle('a.who', 'a.who'), ['a.who'], [QUESTION], options).effects).toEqual([]);
  });

  it('is the same for the same seed', () => {
    const questions = Array.from({ length: 50 }, (_, i) => ({ ...QUESTION, id: `${i}`, text: `who ${i}?` }));
    const asked = (seed: number) =>
      measureContext(fickle('a.who', 'a.when'), ['a.who'], questions, { count: 9, seed }).effects.map(
        ({ question }) => question.id,
      );
    expect(asked(7)).toEqual(asked(7));
    expect(asked(7)).not.toEqual(asked(8));
  });

  it('is formatted with its counts, and a line for each effect', () => {
    const measure = measureContext(fickle('a.who', 'a.when'), ['a.who'], [QUESTION], { count: 1, seed: 1 });
    expect(formatContextMeasure(measure)).toBe(
      '1 pairs, 1 with another reply, 1 of them no longer right\n' +
        'wrong after a.who: who?\n    answer a.who 0.9000 -> answer a.when 0.9000\n',
    );
  });
});

it('the conversation never overrules a complete question', () => {
  const { base, interpret } = openAnswererForTest(BELARUS);
  const complete = listCompleteQuestions(interpret, readLabelledQuestions(questionsPath('dev')));
  const { pairs, effects } = measureContext(interpret, [...base.facts.keys()], complete, { count: 5, seed: 1 });
  expect(pairs).toBeGreaterThan(300);
  expect(effects).toEqual([]);
});
