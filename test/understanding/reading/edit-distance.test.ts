import { describe, expect, it } from 'vitest';
import { isTypo } from '../../../src/understanding/reading/typo.ts';

describe('a word is probably another one mistyped', () => {
  it.each([
    ['resoluton', 'resolution', 'a letter left out'],
    ['abstnetion', 'abstention', 'two letters swapped'],
    ['amendmint', 'amendment', 'a vowel for another'],
    ['nubmer', 'number', 'two letters swapped in a short word'],
    ['تصوبت', 'تصويت', 'a key beside the right one'],
    ['بلاروسيا', 'بيلاروسيا', 'a letter left out'],
  ])('%s for %s: %s', (typed, meant) => {
    expect(isTypo(typed, meant)).toBe(true);
  });

  it.each([
    ['crawled', 'called', 'two letters of a short word'],
    ['bashing', 'washing', 'the first letter'],
    ['trained', 'refrained', 'two letters before it'],
    ['متزوجين', 'متفرجين', 'letters far apart'],
    ['منظور', 'محظور', 'letters far apart'],
  ])('but not %s for %s: %s', (typed, meant) => {
    expect(isTypo(typed, meant)).toBe(false);
  });
});
