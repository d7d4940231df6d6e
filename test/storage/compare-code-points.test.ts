import { expect, it } from 'vitest';
import { compareCodePoints } from '../../src/storage/compare-code-points.ts';

it('texts are in the order of their code points, also beyond the first plane', () => {
  const texts = ['😀', 'Ａ', 'قرار', 'b', 'a', 'ab', ''];
  expect(texts.toSorted(compareCodePoints)).toEqual(['', 'a', 'ab', 'b', 'قرار', 'Ａ', '😀']);
});
