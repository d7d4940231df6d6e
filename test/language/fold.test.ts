import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, MAX_LENGTH } from '../../src/language/fold.ts';

describe('foldText', () => {
  it.each([
    ['harakat', 'صَوَّتَت', 'صوتت'],
    ['tatweel', 'امتنـــاع', 'امتناع'],
    ['hamza and alef forms', 'أإآٱ رؤوس هيئة', 'ا رووس هييه'],
    ['teh marbuta and alef maqsura', 'الجلسة التى', 'الجلسه التي'],
    ['Persian letters', 'ڪتاب گفت چند یک', 'كتاب كفت كند يك'],
    ['Arabic-Indic and Persian digits', '٢٣ ۴۷', '23 47'],
    ['presentation forms', 'ﻗﺮﺍﺭ', 'قرار'],
    ['invisible and bidi characters', 'قر\u200cار\u200f \u2067ok\u2069', 'قرار ok'],
    ['full-width letters and capitals', 'ＶＯＴＥ Résumé', 'vote resume'],
    ['stretched letters', 'مرحبااااا hellooooo', 'مرحبا hello'],
  ])('brings %s together', (_, typed, folded) => {
    expect(foldText(typed)).toBe(folded);
  });

  it('keeps digits that repeat', () => {
    expect(foldText('1000 2222')).toBe('1000 2222');
  });

  it('is idempotent on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => foldText(foldText(text)) === foldText(text)));
  });

  it('never grows beyond the cap, although one character may become eighteen', () => {
    expect(foldText('\uFDFA'.repeat(5000)).length).toBeLessThanOrEqual(MAX_LENGTH);
  });

  it('takes lone surrogates', () => {
    expect(foldText('\uD800vote')).toContain('vote');
  });
});
