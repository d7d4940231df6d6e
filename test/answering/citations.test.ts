import { describe, expect, it } from 'vitest';
import { nameSources, referToSources } from '../../src/answering/citations.ts';
import type { Translator } from '../../src/answering/texts.ts';
import { TOY } from '../support/toy.ts';

/** Shows the key and what is filled in: `source.report(name=…)`. */
const translate: Translator = (_, key, values) =>
  values
    ? `${key}(${Object.entries(values)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${value}`)
        .join(' ')})`
    : key;
const linesOf = (...citations: Parameters<typeof nameSources>[3]) => nameSources(TOY, translate, 'en', citations).lines;
const paragraphs = (...numbers: number[]) => numbers.map((paragraph) => ({ source: 'R', paragraph }));

describe('the sources for programs', () => {
  it('are one for each paragraph, sorted, each once', () => {
    const report = { id: 'R', date: '1999-05-04', url: 'https://example.org/report' };
    expect(referToSources(TOY, 'en', paragraphs(5, 2, 5))).toEqual([
      { ...report, paragraph: 2 },
      { ...report, paragraph: 5 },
    ]);
  });

  it.each([
    ['en', 'https://example.org/en/12-3'],
    ['ar', 'https://example.org/ar/12-3'],
  ] as const)('have the address of a document in %s', (language, url) => {
    expect(referToSources(TOY, language, [{ source: 'D' }])).toEqual([
      { id: 'D', symbol: 'V/12/3', date: '1999-05-05', url },
    ]);
  });

  it('have no address if they are from the press', () => {
    expect(referToSources(TOY, 'en', [{ source: 'P' }])).toEqual([{ id: 'P' }]);
  });

  it('are only those that the fact base has', () => {
    expect(referToSources(TOY, 'en', [{ source: 'X' }, { source: 'P' }])).toEqual([{ id: 'P' }]);
    expect(linesOf({ source: 'X' })).toEqual([]);
  });
});

describe('the sources for a person', () => {
  it('are one line for each source, in the order of the citations', () => {
    expect(
      linesOf({ source: 'D' }, ...paragraphs(2), { source: 'P' }, ...paragraphs(4)).map(({ source }) => source),
    ).toEqual(['D', 'R', 'P']);
  });

  it('have the name, the date, the symbol and the address', () => {
    expect(linesOf({ source: 'D' })).toEqual([
      {
        source: 'D',
        text: 'source.document(name=sources.D date=1999-05-05 symbol=V/12/3 paragraphs=source.paragraphs(count=0 list=))',
        url: 'https://example.org/en/12-3',
      },
    ]);
    expect(linesOf({ source: 'P' })[0]).not.toHaveProperty('url');
  });

  it('have the outlets of the press, each with its day or month', () => {
    const outlets = [
      'source.outletOfDay(outlet=outlets.herald date=1999-05-06)',
      'source.outletOfMonth(outlet=outlets.club month=1999-06)',
    ];
    expect(linesOf({ source: 'P' })[0]?.text).toContain(`outlets=${outlets.join(' and ')} `);
  });

  it.each([
    [[3], '3'],
    [[3, 1], '1 and 3'],
    [[1, 2], '1 and 2'],
    [[3, 2, 1], '1–3'],
    [[1, 2, 3, 5], '1–3 and 5'],
    [[9, 1, 2, 3, 5, 6], '1–3, 5, 6 and 9'],
  ])('cite the paragraphs %j as %s', (cited, list) => {
    expect(linesOf(...paragraphs(...cited))[0]?.text).toContain(`(count=${cited.length} list=${list})`);
  });

  it('cite paragraphs in the language of the reply', () => {
    const [line] = nameSources(TOY, translate, 'ar', paragraphs(1, 2, 3, 5)).lines;
    expect(line?.text.replace(/[\u2068\u2069]/g, '')).toContain('list=1–3 و5');
  });

  it('cite a report without paragraphs as a whole', () => {
    expect(linesOf({ source: 'R' })[0]?.text).toMatch(/^source\.wholeReport\(/);
    expect(linesOf({ source: 'R' }, ...paragraphs(2))[0]?.text).toMatch(/^source\.report\(/);
  });

  it('have a label that counts them', () => {
    expect(nameSources(TOY, translate, 'en', [{ source: 'D' }, { source: 'P' }]).label).toBe('source.label(count=2)');
  });

  it('have names of the other direction isolated', () => {
    const inArabic: Translator = (_, key) => (key.startsWith('source.') ? 'اليوم (Gazette)' : '');
    const [line] = nameSources(TOY, inArabic, 'ar', [{ source: 'P' }]).lines;
    expect(line?.text).toBe('اليوم (\u2068Gazette\u2069)');
  });
});
