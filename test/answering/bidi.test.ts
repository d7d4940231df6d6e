import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolateRuns, isolateSymbol } from '../../src/answering/bidi.ts';

const balanced = (text: string) => (text.match(/\u2068/g) ?? []).length === (text.match(/\u2069/g) ?? []).length;

describe('isolateRuns', () => {
  it.each([
    ['ar', 'مكتب ODIHR.', 'مكتب \u2068ODIHR\u2069.'],
    ['ar', 'عنوانه Situation of human rights، وهو', 'عنوانه \u2068Situation of human rights\u2069، وهو'],
    ['ar', 'الأمر /topics و/about.', 'الأمر \u2068/topics\u2069 و\u2068/about\u2069.'],
    ['en', 'Youm7 (اليوم السابع)', 'Youm7 (\u2068اليوم السابع\u2069)'],
    ['en', 'nothing Arabic', 'nothing Arabic'],
  ] as const)('in %s: %s', (language, text, isolated) => {
    expect(isolateRuns(text, language)).toBe(isolated);
  });

  it('leaves what is isolated already as it is', () => {
    const text = `رمزه ${isolateSymbol('A/HRC/RES/45/1')}`;
    expect(isolateRuns(text, 'ar')).toBe(text);
  });

  it('only adds isolates, and closes each', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('ar' as const, 'en' as const), (text, language) => {
        fc.pre(!/[\u2068\u2069]/.test(text));
        const isolated = isolateRuns(text, language);
        return balanced(isolated) && isolated.replace(/[\u2068\u2069]/g, '') === text;
      }),
    );
  });
});
