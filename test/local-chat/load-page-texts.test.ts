/** Tests of the texts of the page in both languages. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Templates } from '../../src/answering/load-locales.ts';
import { loadPageTexts } from '../../src/local-chat/load-page-texts.ts';
import { PLACE_IDS } from '../../src/local-chat/protocol.ts';

const PAGE = 'src/local-chat/page';
const texts = loadPageTexts('locales');
const flatten = (templates: Templates, prefix = ''): [string, string][] =>
  Object.entries(templates).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the texts of the page', () => {
  const [ar, en] = [new Map(flatten(texts.ar)), new Map(flatten(texts.en))];

  it('have the same keys in both languages', () => {
    expect([...ar.keys()]).toEqual([...en.keys()]);
  });

  it('use no value in one language that the other does not use', () => {
    const strange = [...ar].filter(
      ([key, text]) => !valuesIn(text).every((name) => valuesIn(en.get(key) ?? '').includes(name)),
    );
    expect(strange).toEqual([]);
  });

  const code = readdirSync(PAGE)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${PAGE}/${name}`, 'utf8'))
    .join('\n');

  it('include every key that the page uses', () => {
    const used = [...code.matchAll(/texts\.get\(\s*'([\w.-]+)'/g)].map((match) => match[1] as string);
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((key) => !en.has(key))).toEqual([]);
    for (const place of PLACE_IDS) expect(en.has(`place.${place}.about`)).toBe(true);
  });

  it('call what the bot decided something else than the resolution', () => {
    expect(ar.get('why.decision')).not.toMatch(/القرار/);
  });

  it('include no key that the page does not use', () => {
    const named = new Set([...code.matchAll(/'([\w.-]+)'/g)].map((match) => match[1]));
    const patterns = [...code.matchAll(/texts\.get\(\s*`([^`]+)`/g)].map(
      (match) => new RegExp(`^${match[1]?.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    );
    const isUsed = (key: string) => named.has(key) || patterns.some((pattern) => pattern.test(key));
    expect([...en.keys()].filter((key) => !isUsed(key))).toEqual([]);
  });
});
