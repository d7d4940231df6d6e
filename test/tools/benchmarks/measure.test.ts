import { expect, it } from 'vitest';
import { quantile, timeEach, usedMb } from '../../../tools/benchmarks/measure.ts';

it('a quantile is the value below which a share of sorted values lies', () => {
  expect([0, 0.5, 0.99, 1].map((share) => quantile([1, 2, 3, 4], share))).toEqual([1, 3, 4, 4]);
});

it('times each call after warming up, the shortest first', async () => {
  const asked: string[] = [];
  const times = await timeEach((text) => asked.push(text), ['a', 'b'], { warmUps: 1, calls: 3 });
  expect(asked).toEqual(['a', 'a', 'b', 'a']);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times).toHaveLength(3);
});

it('measures the memory in use in megabytes', () => {
  expect(usedMb()).toBeGreaterThan(1);
});
