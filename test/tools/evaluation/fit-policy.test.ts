import { describe, expect, it } from 'vitest';
import { confidenceFrom, type Evidence } from '../../../src/understanding/deciding/confidence.ts';
import { fitPolicy, measureShares } from '../../../tools/evaluation/fit-policy.ts';
import type { Trial } from '../../../tools/evaluation/trials.ts';

/** Messages of which the likelier are right, and those that nothing explains are off the topic. */
const trials: Trial[] = Array.from({ length: 900 }, (_, i) => {
  const probability = (i % 100) / 100;
  const isOffTopic = i % 3 === 0;
  return {
    evidence: {
      probability,
      lead: probability / 2,
      offTopic: isOffTopic ? 0.5 : 0.1,
      logOdds: isOffTopic ? -1 : 1,
      unexplained: isOffTopic ? 0.8 : 0.1,
      unknown: isOffTopic ? 0.5 : 0,
      length: 5 + (i % 7),
      likeness: isOffTopic ? -0.2 : 0.2,
    },
    group: isOffTopic ? 'tempting' : 'english',
    isRight: !isOffTopic && probability > 0.4,
    isOffered: !isOffTopic,
    isOffTopic,
    tells: i % 2 === 0,
  };
});
const ofPublic = trials.filter(({ isOffTopic }) => isOffTopic).map((trial): Trial => ({ ...trial, group: 'public' }));

describe('a fitted policy', () => {
  const policy = fitPolicy({ ambiguityGap: 0.15, nearness: 0.05 }, trials, ofPublic);
  const tempting = trials.filter(({ group }) => group === 'tempting');

  it('tells few off-topic messages something, and most others what is right', () => {
    expect(measureShares(tempting, policy).falseAnswers).toBeLessThanOrEqual(0.015);
    expect(measureShares(ofPublic, policy).falseAnswers).toBeLessThanOrEqual(0.0025);
    expect(measureShares(trials, policy).right).toBeGreaterThan(0.4);
  });

  it('has the lowest such threshold', () => {
    const less = policy.confidence - 0.01;
    const isWorse =
      measureShares(tempting, { ...policy, confidence: less }).falseAnswers > 0.015 ||
      measureShares(ofPublic, { ...policy, confidence: less }).falseAnswers > 0.0025;
    expect(policy.confidence === 0.3 || isWorse).toBe(true);
  });

  it('has more confidence in what is likely than in what nothing explains', () => {
    const [unlikely, likely] = [trials[1], trials[98]].map((one) =>
      confidenceFrom(policy.weights, one?.evidence as Evidence),
    );
    expect(likely).toBeGreaterThan(unlikely as number);
  });
});

it('does not count "the sources do not say" as telling something', () => {
  const { weights } = fitPolicy({ ambiguityGap: 0.15, nearness: 0.05 }, trials, ofPublic);
  const silent = trials.map((trial): Trial => ({ ...trial, isOffTopic: true, isRight: false, tells: false }));
  expect(measureShares(silent, { weights, confidence: 0, ambiguityGap: 0.1, nearness: 0.1 }).falseAnswers).toBe(0);
});
