import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabelledQuestions } from '../../../tools/evaluation/labelled-question.ts';
import { scoreQuestions, tallyGrades } from '../../../tools/evaluation/scores.ts';
import { tallyVerdicts } from '../../../tools/evaluation/verdict-scores.ts';
import { listQuestionPaths } from '../../../tools/product.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

/** The minimum of right and the maximum of wrong replies, in percent: what was reached, with a margin for chance. */
const LIMITS: Readonly<Record<string, { right: number; wrong: number }>> = {
  all: { right: 96.5, wrong: 0.5 },
  english: { right: 94, wrong: 1 },
  arabic: { right: 95, wrong: 1 },
  dialect: { right: 97, wrong: 1.2 },
  unanswered: { right: 96, wrong: 0 },
  'follow-up': { right: 90, wrong: 0 },
  'two at once': { right: 90, wrong: 0 },
  'off-topic': { right: 96, wrong: 0 },
  smalltalk: { right: 95, wrong: 0 },
};

/** Claims that a hostile tester wrote to get false verdicts: they have limits of their own. */
const HOSTILE = 'hostile-claims';
const HOSTILE_LIMITS = { FALSE: 0, spurious: 90 } as const;

/** The minimum of right verdicts in percent, and the maximums of spurious and false ones, over all our other sets. */
const VERDICT_LIMITS = { right: 87.5, spurious: 6, FALSE: 0, spuriousWithoutClaim: 6 } as const;

const { respond } = openAnswererForTest(BELARUS);

const sets = listQuestionPaths().map((path) => ({
  name: basename(path, '.jsonl'),
  scored: scoreQuestions(respond, readLabelledQuestions(path)),
}));

describe('the scores on the development set do not fall', () => {
  const tallies = tallyGrades(sets.find(({ name }) => name === 'dev')?.scored ?? []);

  it.each(Object.entries(LIMITS))('for %s', (group, { right, wrong }) => {
    const tally = tallies[group] ?? { right: 0, near: 0, missed: 0, wrong: 1 };
    const total = tally.right + tally.near + tally.missed + tally.wrong;
    expect((100 * tally.right) / total).toBeGreaterThanOrEqual(right);
    expect((100 * tally.wrong) / total).toBeLessThanOrEqual(wrong);
  });
});

describe('the scores of verdicts do not fall', () => {
  const plain = sets.filter(({ name }) => name !== HOSTILE);
  const tallies = tallyVerdicts(plain);

  it('on messages that are labelled with one', () => {
    const labelled = plain.flatMap(({ scored }) => scored).filter(({ question }) => question.verdict !== undefined);
    expect((100 * (tallies.all?.right ?? 0)) / labelled.length).toBeGreaterThanOrEqual(VERDICT_LIMITS.right);
    expect(tallies.all?.spurious).toBeLessThanOrEqual(VERDICT_LIMITS.spurious);
    expect(tallies.all?.FALSE).toBeLessThanOrEqual(VERDICT_LIMITS.FALSE);
  });

  it('on claims that are written to get a false one', () => {
    const { all } = tallyVerdicts(sets.filter(({ name }) => name === HOSTILE));
    expect(all?.FALSE).toBeLessThanOrEqual(HOSTILE_LIMITS.FALSE);
    expect(all?.spurious).toBeLessThanOrEqual(HOSTILE_LIMITS.spurious);
  });

  it('on messages without a claim', () => {
    expect(tallies['no claim']?.spurious).toBeLessThanOrEqual(VERDICT_LIMITS.spuriousWithoutClaim);
  });
});
