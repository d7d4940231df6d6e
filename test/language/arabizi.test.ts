import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  hasArabiziDigit,
  skeletonOfArabic,
  skeletonOfLatin,
  vowelsOfArabic,
  vowelsOfLatin,
} from '../../src/language/arabizi.ts';
import { foldText } from '../../src/language/fold.ts';

describe('skeletons', () => {
  it.each([
    ['ta3deel', 'تعديل'],
    ['ta3delat', 'تعديلات'],
    ['el7okoma', 'الحكومة'],
    ['qarar', 'قرار'],
    ['karar', 'قرار'],
    ['tasweet', 'تصويت'],
    ['emtena3', 'امتناع'],
    ['mofawada', 'مفوضة'],
    ['5ames', 'خامس'],
    ['shufahi', 'شفهي'],
  ])('are equal for %s and %s', (latin, arabic) => {
    expect(skeletonOfLatin(latin)).toBe(skeletonOfArabic(foldText(arabic)));
  });

  it('have the same alphabet for any input', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9']{0,20}$/), (word) => /^[a-zGXS3]*$/.test(skeletonOfLatin(word))),
    );
  });
});

describe('hasArabiziDigit', () => {
  it.each(['ta3deel', '7okoma', 'ra2ees', '3adad'])('says so of %s', (word) => {
    expect(hasArabiziDigit(word)).toBe(true);
  });
  it.each(['17th', 'mp3', 'g7', '2020', 'vote', 'covid19', 'u2'])('does not say so of %s', (word) => {
    expect(hasArabiziDigit(word)).toBe(false);
  });
});

it.each([
  ['ta3deelat', 'تعديلات'],
  ['qarar', 'قرار'],
])('the long vowels of %s are among those that are written', (latin, arabic) => {
  expect(vowelsOfLatin(latin)).toContain(vowelsOfArabic(arabic).at(-1));
});
