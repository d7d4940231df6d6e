import { expect, it } from 'vitest';
import { typedAsArabic, typedAsLatin } from '../../src/language/keyboard-layouts.ts';

it.each([
  ['hgrvhv', 'القرار'],
  ['gh', 'لا'],
  ['b', 'لا'],
])('%s is %s on the Arabic keyboard', (latin, arabic) => {
  expect(typedAsArabic(latin)).toBe(arabic);
});

it.each([
  ['صاخ', ['who', 'who']],
  ['رخفثي', ['voted', 'voted']],
  ['لاثمشقعس', ['belarus', 'ghelarus']],
  ['قهلاف', ['ribt', 'right']],
])('%s is one of %j on the QWERTY keyboard', (arabic, latin) => {
  expect(typedAsLatin(arabic)).toEqual(latin);
});
