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
  ['صاخ', 'who'],
  ['رخفثي', 'voted'],
])('%s is %s on the QWERTY keyboard', (arabic, latin) => {
  expect(typedAsLatin(arabic)).toBe(latin);
});
