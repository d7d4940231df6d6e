import { expect, it } from 'vitest';
import { openResolution } from '../../../src/open-resolution.ts';
import { tryExamples, tryQuestions } from '../../../tools/evaluation/trials.ts';
import { BELARUS, openPartsForTest } from '../../support/belarus.ts';
import { copyLighthouse } from '../../support/broken-knowledge.ts';

it('tries questions that are one message about one thing, and no small talk', () => {
  const { base, model } = openPartsForTest(BELARUS);
  const trials = tryQuestions(base, model, [
    { id: 'a', text: 'how many abstained?', expect: 'answer', facts: ['vote.abstentions'] },
    { id: 'b', text: 'how many abstained?', expect: 'answer', facts: ['vote.for'] },
    { id: 'c', text: 'how many abstained in the vote on Chad?', expect: 'fallback' },
    { id: 'd', turns: ['how many abstained?'], expect: 'answer' },
    { id: 'e', text: 'hello', expect: 'smalltalk' },
    { id: 'f', text: 'who and when', expect: 'answer', factsAll: ['vote.for', 'vote.against'] },
  ]);
  expect(trials.map(({ isRight, isOffTopic }) => [isRight, isOffTopic])).toEqual([
    [true, false],
    [false, false],
    [false, true],
  ]);
});

it('tries each example with a model that does not know it', () => {
  const { base } = openResolution(copyLighthouse().small);
  const trials = tryExamples(base);
  expect(trials.length).toBeGreaterThan(0);
  expect(trials.length).toBeLessThanOrEqual(base.examples.length);
  expect(trials.every(({ isRight, isOffTopic }) => !(isRight && isOffTopic))).toBe(true);
});
