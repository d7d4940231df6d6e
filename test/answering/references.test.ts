import { describe, expect, it } from 'vitest';
import { writeReferences } from '../../src/answering/references.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { base, translate } = openPartsForTest(BELARUS);

/** Reads an entry of BibTeX: its key, and its fields without the braces around them. */
function readBibtex(entry: string) {
  const [head = '', ...lines] = entry.split('\n');
  expect(lines.pop()).toBe('}');
  const fields = lines.map((line) => /^ {2}([a-z]+) = (?:\{(.*)\}|([a-z]{3})),?$/.exec(line));
  expect(fields).not.toContain(null);
  expect(lines.map((line) => line.endsWith(','))).toEqual(lines.map((_, i) => i < lines.length - 1));
  const key = /^@misc\{([A-Za-z][A-Za-z0-9-]*),$/.exec(head)?.[1];
  return { key, ...Object.fromEntries(fields.map((match) => [match?.[1], match?.[2] ?? match?.[3]])) };
}

describe.each(['en', 'ar'] as const)('references, in %s', (language) => {
  const references = writeReferences(base, translate, language);

  it('are of the resolution and of the news report', () => {
    expect(references.map(({ kind }) => kind)).toEqual(['document', 'report']);
  });

  it('have no invisible characters, because they are copied', () => {
    for (const { plain, bibtex } of references) expect(plain + bibtex).not.toMatch(/\p{Cf}/u);
  });

  it('are one line of plain text, with the day and the address', () => {
    const [resolution, report] = references.map(({ plain }) => plain);
    expect(resolution).toContain('(A/HRC/RES/45/1)');
    expect(resolution).toMatch(new RegExp(` https://docs\\.un\\.org/${language}/A/HRC/RES/45/1$`));
    expect(report).toMatch(/\. \[[^\]]+\]\. https:\/\/m2\.youm7\.com\/story\/2020\/9\/18\/مجلس-\S+\/4983399$/);
    for (const plain of [resolution, report]) {
      expect(plain).toContain(language === 'ar' ? '(18 سبتمبر 2020)' : '(18 September 2020)');
      expect(plain).not.toMatch(/\n|undefined|\{\{/);
    }
  });

  it('are valid entries of BibTeX with different keys', () => {
    const entries = references.map(({ bibtex }) => readBibtex(bibtex));
    expect(entries.map(({ key }) => key)).toEqual(['belarus-2020-U1', 'belarus-2020-R']);
    expect(entries[0]).toMatchObject({
      ...{ year: '2020', month: 'sep', day: '18', note: 'A/HRC/RES/45/1' },
      url: `https://docs.un.org/${language}/A/HRC/RES/45/1`,
    });
    expect(entries[1]).toMatchObject({ author: language === 'ar' ? '{اليوم السابع}' : '{Youm7}' });
    expect(entries[1]).not.toHaveProperty('note');
  });
});
