import { expect, it } from 'vitest';
import { createRandom } from '../../tools/random.ts';

it('gives the same numbers for a seed, all from 0 to 1', () => {
  const [one, same, other] = [createRandom(7), createRandom(7), createRandom(8)];
  const numbers = Array.from({ length: 100 }, one);
  expect(Array.from({ length: 100 }, same)).toEqual(numbers);
  expect(Array.from({ length: 100 }, other)).not.toEqual(numbers);
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});
