/** Tests how templates are read. */

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { loadLocales } from '../../src/answering/load-locales.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';

let folder = '';
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const load = () => loadLocales({ interface: folder, resolution: folder }, 'ship-2030');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qarar-locales-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const language of ['ar', 'en']) {
    mkdirSync(join(folder, language));
    write(`${language}/interface.json`, '{ "answer": { "confirmed": "✔" } }');
    write(`${language}/ship-2030.json`, `{\n  "name": "${language}",\n  "ship": { "crew": { "title": "x" } }\n}`);
  }
});

it('reads the interface and the resolution in every language, with the lines of the latter', () => {
  const { locales, files } = load();
  expect(locales.ar).toEqual({
    interface: { answer: { confirmed: '✔' } },
    resolution: { name: 'ar', ship: { crew: { title: 'x' } } },
  });
  expect(locales.en.resolution.name).toBe('en');
  expect(files.en.lineOf(['ship', 'crew'])).toBe(3);
});

it('reads files with a byte order mark', () => {
  write('ar/ship-2030.json', '\uFEFF{ "name": "سفينة" }');
  write('en/interface.json', '\uFEFF{ "answer": "x" }');
  const { locales } = load();
  expect([locales.ar.resolution, locales.en.interface]).toEqual([{ name: 'سفينة' }, { answer: 'x' }]);
});

it('names every file that is missing, malformed or not made of texts', () => {
  rmSync(join(folder, 'ar/interface.json'));
  write('en/interface.json', '{ "answer": ');
  write('ar/ship-2030.json', '{\n  "name": 3\n}');
  expect(load).toThrow(KnowledgeError);
  try {
    load();
  } catch (error) {
    const { problems } = error as KnowledgeError;
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['schema', join(folder, 'ar/ship-2030.json'), 2],
      ['file-unreadable', join(folder, 'ar/interface.json'), undefined],
      ['yaml-syntax', join(folder, 'en/interface.json'), 1],
    ]);
  }
});

it.each(['ar', 'en'] as const)('reads our texts as JSON does, in %s', (language) => {
  const { locales } = loadLocales({ interface: 'locales', resolution: 'locales' }, 'belarus-2020');
  const parse = (name: string) => JSON.parse(readFileSync(join('locales', language, name), 'utf8'));
  expect(locales[language]).toEqual({ interface: parse('interface.json'), resolution: parse('belarus-2020.json') });
});
