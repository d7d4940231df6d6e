import { describe, expect, it } from 'vitest';
import { createExampleComparer, indexExamples } from '../../../src/understanding/reading/nearest-example.ts';

const [ASK, TELL, OTHER] = [0, 1, 2];

const measure = createExampleComparer(
  indexExamples(
    [
      { features: [5], meaning: OTHER },
      { features: [0, 1], meaning: ASK },
      { features: [0, 1, 2, 3], meaning: ASK },
      { features: [2, 3], meaning: TELL },
      { features: [], meaning: TELL },
    ],
    6,
    3,
  ),
);
const like = (features: number[], meanings: number[], unknown = 0) => measure({ features, unknown }, meanings);

describe('the likeness of a message to the nearest example', () => {
  it('is 1 if it has all that the example has, and nothing else', () => {
    expect(like([0, 1], [ASK])).toBeCloseTo(1);
    expect(like([2, 3], [TELL])).toBeCloseTo(1);
  });

  it('is 0 if it shares nothing with any, or if there is no example', () => {
    expect(like([4], [ASK, TELL])).toBe(0);
    expect(like([5], [ASK, TELL])).toBe(0);
    expect(like([], [ASK])).toBe(0);
    expect(like([0, 1], [])).toBe(0);
  });

  it('counts only the examples of the meanings that are asked for', () => {
    expect(like([2, 3], [ASK])).toBeLessThan(1);
    expect(like([2, 3], [ASK, TELL])).toBeCloseTo(1);
  });

  it('falls with what only one of the two has, with words that no example has above all', () => {
    const whole = like([0, 1], [ASK]);
    const more = like([0, 1, 2], [OTHER, ASK]);
    expect(more).toBeLessThan(whole);
    expect(like([0, 1], [ASK], 1)).toBeLessThan(more);
    expect(like([0, 1], [ASK], 2)).toBeLessThan(like([0, 1], [ASK], 1));
  });

  it('weighs a rare feature more than a common one', () => {
    const rarer = createExampleComparer(
      indexExamples(
        [
          { features: [0, 1], meaning: 0 },
          { features: [0], meaning: 1 },
          { features: [0], meaning: 1 },
        ],
        2,
        2,
      ),
    );
    expect(rarer({ features: [1], unknown: 0 }, [0])).toBeGreaterThan(rarer({ features: [0], unknown: 0 }, [0]));
  });

  it('does not depend on what was compared before', () => {
    const first = like([0, 2, 3], [ASK, TELL]);
    like([1, 2, 5], [ASK, OTHER], 3);
    expect(like([0, 2, 3], [ASK, TELL])).toBe(first);
  });
});
