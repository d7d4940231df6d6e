import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confidenceFrom,
  type Evidence,
  measureEvidence,
  weighEvidence,
} from '../../../src/understanding/deciding/confidence.ts';
import { TOY } from '../../support/toy.ts';

const { weights } = TOY.policy;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const evidence: fc.Arbitrary<Evidence> = fc.record({
  probability: share,
  lead: share,
  offTopic: share,
  unexplained: share,
  unknown: share,
  logOdds: fc.double({ min: -5, max: 5, noNaN: true }),
  likeness: fc.double({ min: -1, max: 1, noNaN: true }),
  length: fc.nat({ max: 300 }),
});
const NOTHING: Evidence = {
  probability: 0,
  lead: 0,
  offTopic: 0,
  unexplained: 0,
  unknown: 0,
  logOdds: 0,
  likeness: 0,
  length: 0,
};
const UNWEIGHTED = Object.fromEntries(Object.keys(weights).map((name) => [name, 0])) as typeof weights;

describe('measureEvidence', () => {
  it('takes most signals as they are', () => {
    const given = { probability: 0.8, lead: 0.6, unexplained: 0.3, logOdds: -0.4, unknown: 0.2, likeness: 0.1 };
    expect(measureEvidence({ ...NOTHING, ...given })).toMatchObject({ bias: 1, ...given });
  });

  it('compares the probability with that of being off the topic, as the logarithm of their odds', () => {
    expect(measureEvidence({ ...NOTHING, probability: 0.5, offTopic: 0.5 }).odds).toBe(0);
    expect(measureEvidence({ ...NOTHING, probability: 0.8, offTopic: 0.1 }).odds).toBeCloseTo(Math.log(0.801 / 0.101));
  });

  it('keeps the odds finite when one of the two is impossible', () => {
    expect(measureEvidence({ ...NOTHING, probability: 1 }).odds).toBeCloseTo(Math.log(1001));
    expect(measureEvidence({ ...NOTHING, offTopic: 1 }).odds).toBeCloseTo(-Math.log(1001));
  });

  it('takes the logarithm of the length', () => {
    expect(measureEvidence({ ...NOTHING, length: 0 }).length).toBe(0);
    expect(measureEvidence({ ...NOTHING, length: 9 }).length).toBeCloseTo(Math.log(10));
  });
});

describe('weighEvidence', () => {
  it('multiplies each signal by its own weight', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const [values, weighed] = [measureEvidence(given), weighEvidence(weights, given)];
        for (const name of Object.keys(weights) as (keyof typeof weights)[])
          expect(weighed[name]).toBe(weights[name] * values[name]);
      }),
    );
  });
});

describe('confidenceFrom', () => {
  it('is a half if nothing counts', () => {
    fc.assert(fc.property(evidence, (given) => confidenceFrom(UNWEIGHTED, given) === 0.5));
  });

  it('is the logistic function of the weighed signals together', () => {
    fc.assert(
      fc.property(evidence, (given) => {
        const sum = Object.values(weighEvidence(weights, given)).reduce((total, weight) => total + weight, 0);
        const confidence = confidenceFrom(weights, given);
        expect(Math.log(confidence / (1 - confidence))).toBeCloseTo(sum, 4);
      }),
    );
  });

  it('rises with a signal of positive weight and falls with one of negative weight', () => {
    const surer = confidenceFrom(weights, { ...NOTHING, lead: 0.5 });
    const lessSure = confidenceFrom(weights, { ...NOTHING, unexplained: 0.5 });
    const before = confidenceFrom(weights, NOTHING);
    expect(surer).toBeGreaterThan(before);
    expect(lessSure).toBeLessThan(before);
  });
});
