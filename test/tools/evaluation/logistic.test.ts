import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../tools/evaluation/logistic.ts';

describe('a logistic fit', () => {
  it('finds the odds of an event', () => {
    const observations = Array.from({ length: 400 }, (_, i) => ({ measured: [1], isTrue: i % 4 !== 0, weight: 1 }));
    expect(fitLogistic(observations)[0]).toBeCloseTo(Math.log(3), 3);
  });

  it('counts an observation of weight two as two', () => {
    const once = [true, false, false].map((isTrue, i) => ({ measured: [1, i], isTrue, weight: i === 1 ? 2 : 1 }));
    const twice = once.flatMap((one) => (one.weight === 2 ? [one, one] : [one])).map((one) => ({ ...one, weight: 1 }));
    const [one, other] = [fitLogistic(once), fitLogistic(twice)];
    expect(one[0]).toBeCloseTo(other[0] as number, 6);
    expect(one[1]).toBeCloseTo(other[1] as number, 6);
  });
});
