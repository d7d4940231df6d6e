import { describe, expect, it } from 'vitest';
import { confidenceFrom } from '../../../src/understanding/deciding/confidence.ts';
import { fitPolicy, measureShares } from '../../../tools/evaluation/fit-policy.ts';
import type { Trial } from '../../../tools/evaluation/trials.ts';

/** Messages of which the likelier are right, and those that nothing explains are off the topic. */
const trials: Trial[] = Array.from({ length: 300 }, (_, i) => {
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
    isRight: !isOffTopic && probability > 0.4,
    isOffTopic,
  };
});

describe('a fitted policy', () => {
  const policy = fitPolicy(0.15, trials, trials);
  const shares = measureShares(trials, policy.weights, policy.confidence);

  it('lets few wrong and false answers through, and most right ones', () => {
    expect(shares.wrong).toBeLessThanOrEqual(0.015);
    expect(shares.falseAnswers).toBeLessThanOrEqual(0.01);
    expect(shares.right).toBeGreaterThan(0.4);
  });

  it('has the lowest such threshold', () => {
    const less = measureShares(trials, policy.weights, policy.confidence - 0.01);
    expect(policy.confidence === 0.3 || less.wrong > 0.015 || less.falseAnswers > 0.01).toBe(true);
  });

  it('has more confidence in what is likely than in what nothing explains', () => {
    const [unlikely, likely] = [trials[1], trials[98]].map((one) =>
      confidenceFrom(policy.weights, (one as Trial).evidence),
    );
    expect(likely).toBeGreaterThan(unlikely as number);
  });
});
