import { describe, expect, it } from 'vitest';
import { readLabelledQuestions } from '../../../tools/evaluation/labelled-question.ts';
import { scoreQuestions, tallyGrades } from '../../../tools/evaluation/scores.ts';
import { BELARUS, openAnswererForTest } from '../../support/belarus.ts';

/** The minimum of right and the maximum of wrong replies, in percent: what was reached, with a margin for chance. */
const LIMITS: Readonly<Record<string, { right: number; wrong: number }>> = {
  all: { right: 96.5, wrong: 0.5 },
  english: { right: 94, wrong: 1 },
  arabic: { right: 96, wrong: 1 },
  dialect: { right: 97, wrong: 1.2 },
  unanswered: { right: 96, wrong: 0 },
  'follow-up': { right: 90, wrong: 0 },
  'two at once': { right: 90, wrong: 0 },
  'off-topic': { right: 96, wrong: 0 },
  smalltalk: { right: 95, wrong: 0 },
};

const { respond } = openAnswererForTest(BELARUS);
const tallies = tallyGrades(scoreQuestions(respond, readLabelledQuestions('test/questions/dev.jsonl')));

describe('the scores on the development set do not fall', () => {
  it.each(Object.entries(LIMITS))('for %s', (group, { right, wrong }) => {
    const tally = tallies[group] ?? { right: 0, near: 0, missed: 0, wrong: 1 };
    const total = tally.right + tally.near + tally.missed + tally.wrong;
    expect((100 * tally.right) / total).toBeGreaterThanOrEqual(right);
    expect((100 * tally.wrong) / total).toBeLessThanOrEqual(wrong);
  });
});
