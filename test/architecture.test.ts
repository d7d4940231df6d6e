import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const sourceOf = (file: string) => readFileSync(join('src', file), 'utf8');
const importsOf = (file: string) =>
  [...sourceOf(file).matchAll(/(?:from |import |import\()'([^']+)'/g)].map((match) => match[1] as string);
const localImportsOf = (file: string) =>
  importsOf(file)
    .filter((path) => path.startsWith('.'))
    .map((path) => normalize(join(dirname(file), path)));
const roomOf = (file: string) => (file.includes('/') ? dirname(file) : file);

/** Which rooms each room may look into, besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  knowledge: ['language'],
  understanding: ['language', 'knowledge'],
  answering: ['language', 'knowledge', 'understanding'],
  pictures: ['language', 'knowledge', 'answering'],
  evaluation: ['language', 'knowledge', 'understanding', 'answering'],
  'bot-api': [],
  cli: ['language', 'knowledge', 'understanding', 'answering', 'pictures'],
  storage: [],
  telegram: ['language', 'knowledge', 'understanding', 'answering', 'pictures', 'storage'],
  'local-chat': ['language', 'knowledge', 'understanding', 'answering', 'bot-api', 'telegram'],
  'local-chat/page': ['language', 'local-chat'],
  'config.ts': [],
  reloading: [],
  compiling: ['language', 'knowledge', 'understanding', 'answering'],
  'create-logger.ts': ['config.ts'],
  'keep-heap-small.ts': [],
  'main.ts': [
    'knowledge',
    'understanding',
    'answering',
    'pictures',
    'evaluation',
    'cli',
    'compiling',
    'reloading',
    'storage',
    'telegram',
    'local-chat',
    'config.ts',
    'create-logger.ts',
    'keep-heap-small.ts',
  ],
};
/** The files of the core that may use modules of Node: they read files, or write PNG. */
const NODE_USERS = [
  'knowledge/load.ts',
  'knowledge/display-path.ts',
  'answering/load-locales.ts',
  'evaluation/labelled-question.ts',
  'pictures/render-png.ts',
  'pictures/encode-png.ts',
];

describe('the house', () => {
  it.each(FILES)('%s imports one way only', (file) => {
    const room = roomOf(file);
    const strangers = localImportsOf(file)
      .map(roomOf)
      .filter((other) => other !== room && !MAY_IMPORT[room]?.includes(other));
    expect(strangers).toEqual([]);
  });

  it('has no circle of imports', () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `a circle: ${[...path, file].join(' -> ')}`).not.toContain(file);
      if (done.has(file)) return;
      for (const next of localImportsOf(file)) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of FILES) visit(file, []);
  });

  it('reads the process in main.ts only', () => {
    const readers = FILES.filter((file) => /\bprocess\.(?!pid)/.test(sourceOf(file)));
    expect(readers).toEqual(['main.ts']);
  });

  it('loads nothing into the page but its own files and the protocol', () => {
    const values = /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gms;
    const loaded = FILES.filter((file) => roomOf(file) === 'local-chat/page').flatMap((file) =>
      [...sourceOf(file).matchAll(values)].map((match) => match[1] as string),
    );
    expect(loaded.filter((path) => !path.startsWith('./') && path !== '../protocol.ts')).toEqual([]);
  });

  it('imports Fuse in one file only', () => {
    expect(FILES.filter((file) => importsOf(file).includes('fuse.js'))).toEqual(['understanding/spelling.ts']);
  });

  it('imports the renderer of pictures in one file only, and not before it is needed', () => {
    expect(FILES.filter((file) => importsOf(file).includes('@resvg/resvg-js'))).toEqual(['pictures/render-png.ts']);
    expect(sourceOf('pictures/render-png.ts')).not.toMatch(/^import .*resvg/m);
  });

  it('keeps the core pure: no module of Node but where files are read, or written as PNG', () => {
    const core = FILES.filter((file) =>
      /^(language|knowledge|understanding|answering|pictures|evaluation)\//.test(file),
    );
    expect(
      core.filter((file) => importsOf(file).some((path) => path.startsWith('node:')) && !NODE_USERS.includes(file)),
    ).toEqual([]);
  });

  it.each(FILES)('%s is kebab-case, no barrel, and explains what it exports', (file) => {
    expect(basename(file)).toMatch(/^[a-z]+(?:-[a-z]+)*\.ts$/);
    expect(basename(file)).not.toBe('index.ts');
    const lines = sourceOf(file).split('\n');
    const bare = lines.filter(
      (line, i) => /^export (?:async )?(?:function|const|class|interface)/.test(line) && !lines[i - 1]?.endsWith('*/'),
    );
    expect(bare).toEqual([]);
  });
});
