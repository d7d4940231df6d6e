import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citeSources } from '../../src/answering/citations.ts';
import type { Language } from '../../src/language/detect.ts';
import { BELARUS, openForTest } from '../support/belarus.ts';

const { base, translate } = openForTest(BELARUS);
const cite = (language: Language, ...citations: { source: string; paragraph?: number }[]) =>
  citeSources(base, translate, language, citations);
const report = (...paragraphs: number[]) => paragraphs.map((paragraph) => ({ source: 'R', paragraph }));
const textsOf = (language: Language, ...citations: { source: string; paragraph?: number }[]) =>
  cite(language, ...citations).part.lines.map(({ text }) => text);

describe('the paragraphs of a report', () => {
  it.each([
    [[2], 'paragraph 2', 'الفقرة 2'],
    [[1, 2], 'paragraphs 1 and 2', 'الفقرتان 1 و2'],
    [[2, 1, 2], 'paragraphs 1 and 2', 'الفقرتان 1 و2'],
    [[1, 2, 3], 'paragraphs 1–3', 'الفقرات 1–3'],
    [[1, 3], 'paragraphs 1 and 3', 'الفقرتان 1 و3'],
    [[5, 1, 2, 3], 'paragraphs 1–3 and 5', 'الفقرات 1–3 و5'],
    [[6, 5, 4, 3, 2, 1], 'paragraphs 1–6', 'الفقرات 1–6'],
  ])('%j', (paragraphs, english, arabic) => {
    expect(textsOf('en', ...report(...paragraphs))).toEqual([
      `Youm7 news report (in Arabic), ${english} (18 September 2020)`,
    ]);
    expect(textsOf('ar', ...report(...paragraphs))).toEqual([`تقرير إخباري لليوم السابع، ${arabic} (18 سبتمبر 2020)`]);
  });

  it('three apart are listed as British English does, like its dates: without a comma before and', () => {
    expect(textsOf('en', ...report(1, 3, 5))[0]).toContain('paragraphs 1, 3 and 5 (18');
  });

  it('are left out where the whole report is cited', () => {
    expect(textsOf('en', { source: 'R' })).toEqual(['Youm7 news report (in Arabic) (18 September 2020)']);
    expect(cite('en', { source: 'R' }).references).toEqual([
      { id: 'R', date: '2020-09-18', url: expect.stringMatching(/^https:\/\/m2\.youm7\.com\//) },
    ]);
  });

  it('are each one reference, in ascending order, whatever the order they are cited in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1 }), (paragraphs) => {
        const { references, part } = cite('en', ...report(...paragraphs));
        expect(part.lines).toHaveLength(1);
        expect(references.map(({ paragraph }) => paragraph)).toEqual([...new Set(paragraphs)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('a source', () => {
  it('is linked in the language of the reply, where it has an address for it', () => {
    expect(cite('en', { source: 'U1' }).part.lines[0]?.url).toBe('https://docs.un.org/en/A/HRC/RES/45/1');
    expect(cite('ar', { source: 'U1' }).part.lines[0]?.url).toBe('https://docs.un.org/ar/A/HRC/RES/45/1');
    expect(cite('ar', { source: 'U1' }).references).toEqual([
      { id: 'U1', symbol: 'A/HRC/RES/45/1', date: '2020-09-18', url: 'https://docs.un.org/ar/A/HRC/RES/45/1' },
    ]);
  });

  it('that is a document keeps its symbol in one piece', () => {
    for (const language of ['ar', 'en'] as const)
      expect(textsOf(language, { source: 'U1' })[0]).toMatch(/\u2068A\/HRC\/RES\/45\/1\u2069$/);
  });

  it('that is the press has neither address nor date', () => {
    const { part, references } = cite('en', { source: 'U2' });
    expect(Object.keys(part.lines[0] ?? {})).toEqual(['text']);
    expect(references).toEqual([{ id: 'U2' }]);
  });

  it('that is cited twice is named once, in the order of the citations', () => {
    const { references } = cite('en', { source: 'U1' }, ...report(2), { source: 'U1' }, { source: 'U2' });
    expect(references.map(({ id }) => id)).toEqual(['U1', 'R', 'U2']);
  });
});

describe('the label', () => {
  it.each([
    ['en', ['R'], 'Source:'],
    ['en', ['R', 'U1'], 'Sources:'],
    ['ar', ['R'], 'المصدر:'],
    ['ar', ['R', 'U1'], 'المصدران:'],
    ['ar', ['R', 'U1', 'U2'], 'المصادر:'],
  ] as const)('in %s for %j', (language, sources, label) => {
    expect(cite(language, ...sources.map((source) => ({ source }))).part.label).toBe(label);
  });
});
