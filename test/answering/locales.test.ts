/** Tests the texts in locales/, in both languages. */

import { describe, expect, it } from 'vitest';
import { loadLocales, type Templates } from '../../src/answering/load-locales.ts';

const { locales } = loadLocales({ interface: 'locales', resolution: 'locales' }, 'belarus-2020');
const PLURAL = /_(?:ordinal_)?(?:zero|one|two|few|many|other)$/;

function flatten(templates: Templates, prefix = ''): [string, string][] {
  return Object.entries(templates).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}
const valuesIn = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1]))].sort();

describe.each(['interface', 'resolution'] as const)('the templates of the %s', (part) => {
  const [ar, en] = [flatten(locales.ar[part]), flatten(locales.en[part])];
  const plain = (entries: [string, string][]) => entries.filter(([key]) => !PLURAL.test(key));

  it('have the same keys in both languages', () => {
    expect(
      plain(ar)
        .map(([key]) => key)
        .sort(),
    ).toEqual(
      plain(en)
        .map(([key]) => key)
        .sort(),
    );
  });

  it('fill in the same values in both languages', () => {
    const english = new Map(en);
    const differing = plain(ar).filter(([key, text]) => `${valuesIn(text)}` !== `${valuesIn(english.get(key) ?? '')}`);
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each([
    ['ar', ar, ['few', 'many', 'one', 'other', 'two', 'zero']],
    ['en', en, ['one', 'other']],
  ] as const)('have every plural form of %s', (_, entries, forms) => {
    const nouns = new Map<string, string[]>();
    for (const [key] of entries) {
      if (!PLURAL.test(key) || key.includes('_ordinal_')) continue;
      const noun = key.replace(PLURAL, '');
      nouns.set(noun, [...(nouns.get(noun) ?? []), key.slice(noun.length + 1)]);
    }
    for (const [noun, found] of nouns) expect(found.sort(), noun).toEqual([...forms]);
  });

  it('spell no figure out: digits come from the fact base', () => {
    const own = part === 'resolution' ? [...ar, ...en].filter(([key]) => /\.(?:answer|moment|when)$/.test(key)) : [];
    expect(own.filter(([, text]) => /[\d٠-٩]/.test(text.replace(/U2|Youm7/g, ''))).map(([key]) => key)).toEqual([]);
  });
});
