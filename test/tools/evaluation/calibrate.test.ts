import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileSchemas } from '../../../src/knowledge/schema.ts';
import { confidenceFrom } from '../../../src/understanding/deciding/confidence.ts';
import { calibrate, shareOut, type Tried } from '../../../tools/evaluation/calibrate.ts';
import { formatCalibration, formatPolicy } from '../../../tools/evaluation/calibration-report.ts';
import { fitLogistic } from '../../../tools/evaluation/logistic.ts';

describe('the fit', () => {
  it('finds the odds with which something came true', () => {
    const observations = Array.from({ length: 400 }, (_, i) => ({ measured: [1], isTrue: i % 4 !== 0, weight: 1 }));
    expect(fitLogistic(observations)[0]).toBeCloseTo(Math.log(3), 3);
  });

  it('takes an observation of weight two for two', () => {
    const once = [true, false, false].map((isTrue, i) => ({ measured: [1, i], isTrue, weight: i === 1 ? 2 : 1 }));
    const twice = once.flatMap((one) => (one.weight === 2 ? [one, one] : [one])).map((one) => ({ ...one, weight: 1 }));
    const [one, other] = [fitLogistic(once), fitLogistic(twice)];
    expect(one[0]).toBeCloseTo(other[0] as number, 6);
    expect(one[1]).toBeCloseTo(other[1] as number, 6);
  });
});

/** Messages of which the likelier are told right, and those that nothing explains are off the topic. */
const tried: Tried[] = Array.from({ length: 300 }, (_, i) => {
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

describe('calibration', () => {
  const policy = calibrate(0.15, tried, tried);
  const shares = shareOut(tried, policy.weights, policy.confidence);

  it('lets few wrong and false answers through, and most right ones', () => {
    expect(shares.wrong).toBeLessThanOrEqual(0.015);
    expect(shares.falseAnswers).toBeLessThanOrEqual(0.01);
    expect(shares.right).toBeGreaterThan(0.4);
  });

  it('chooses the least such threshold', () => {
    const less = shareOut(tried, policy.weights, policy.confidence - 0.01);
    expect(policy.confidence === 0.3 || less.wrong > 0.015 || less.falseAnswers > 0.01).toBe(true);
  });

  it('is sure of what is likely, and less of what nothing explains', () => {
    const [unlikely, likely] = [tried[1], tried[98]].map((one) =>
      confidenceFrom(policy.weights, (one as Tried).evidence),
    );
    expect(likely).toBeGreaterThan(unlikely as number);
  });

  it('writes a policy that can be read back, and a page that names every set', () => {
    expect(fileSchemas.policy.parse(parse(formatPolicy(policy)))).toEqual(policy);
    const page = formatCalibration(policy, { first: tried, second: tried.slice(0, 10) });
    expect(page).toContain('| first | 300 |');
    expect(page).toContain('| second | 10 |');
  });
});
