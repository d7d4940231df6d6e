import { expect, it } from 'vitest';
import { growthOf } from '../../../tools/fuzz/growth.ts';

const measure = (heap: readonly number[]) => heap.map((heapMb, i) => ({ updates: 5000 * i, heapMb }));

it('is the slope for each 10,000 updates, whatever single measurements say', () => {
  expect(growthOf(measure([60, 60.5, 61, 61.5]))).toBeCloseTo(1);
  expect(growthOf(measure([60, 61, 60, 61, 60]))).toBeCloseTo(0);
  expect(growthOf(measure([62, 61, 60]))).toBeCloseTo(-2);
});
