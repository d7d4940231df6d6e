/** Tests of texts per language. */

import { expect, it } from 'vitest';
import { checkLanguageCode, createLocalizedText } from '../../src/state/localized-text.ts';
import { errorOf } from '../support.ts';

it('falls back to the text without a language', () => {
  const text = createLocalizedText('description');
  expect(text.get('en')).toBe('');
  text.set('قرار');
  text.set('Resolution', 'en');
  expect([text.get(), text.get('en'), text.get('fr')]).toEqual(['قرار', 'Resolution', 'قرار']);
  text.set('', 'en');
  expect(text.get('en')).toBe('قرار');
});

it.each([
  ['name', 64],
  ['description', 512],
  ['short description', 120],
] as const)('limits a %s to %i characters', (kind, max) => {
  const text = createLocalizedText(kind);
  expect(text.set('x'.repeat(max))).toBe(true);
  expect(errorOf(() => text.set('x'.repeat(max + 1)))).toBe(`bot ${kind} is too long`);
});

it('accepts two-letter language codes, or none', () => {
  expect([checkLanguageCode('ar'), checkLanguageCode(''), checkLanguageCode()]).toEqual(['ar', '', '']);
  for (const code of ['arabic', 'AR', 'a']) {
    expect(errorOf(() => checkLanguageCode(code))).toBe('invalid language code specified');
  }
});
