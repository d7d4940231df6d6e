import { expect, it, vi } from 'vitest';
import { memoize } from '../src/memoize.ts';

it('a value is made once for each key', () => {
  const made = new Map<string, number>();
  const make = vi.fn(() => made.size);
  expect(['a', 'b', 'a', 'b'].map((key) => memoize(made, key, make))).toEqual([0, 1, 0, 1]);
  expect(make).toHaveBeenCalledTimes(2);
});
