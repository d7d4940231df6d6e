import { describe, expect, it } from 'vitest';
import { filesIn, importsOf, localImportsOf, sourceOf } from '../support/source-files.ts';

const FILES = filesIn('src');

/** The folder directly under src/, or the file if it is in none; the page is a program of its own. */
function moduleOf(file: string): string {
  if (file.startsWith('src/local-chat/page/')) return 'local-chat/page';
  return file.split('/')[1] ?? '';
}

const CORE = ['language', 'knowledge', 'understanding', 'answering'];
/** Files that any module may import: they import nothing. */
const SHARED = ['user-error.ts', 'bounded-map.ts', 'make-folder.ts', 'memoize.ts', 'metrics.ts'];

/** What each module may import, except itself and the shared files. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  language: [],
  knowledge: ['language'],
  understanding: ['language', 'knowledge'],
  answering: CORE,
  pictures: CORE,
  storage: [],
  insights: [...CORE, 'storage'],
  operations: ['storage'],
  'open-resolution.ts': [...CORE, 'pictures'],
  cache: [...CORE, 'open-resolution.ts'],
  reloading: [...CORE, 'cache'],
  telegram: [...CORE, 'pictures', 'storage', 'insights'],
  'paths.ts': ['open-resolution.ts'],
  'local-chat': [...CORE, 'telegram', 'storage', 'paths.ts'],
  'local-chat/page': ['language', 'local-chat'],
  'config.ts': [],
  'create-logger.ts': ['config.ts'],
  'open-log.ts': [],
  'end-with-reader.ts': [],
  'env-file.ts': [],
  'keep-heap-small.ts': [],
  commands: [
    ...CORE,
    ...['pictures', 'storage', 'cache', 'reloading', 'telegram', 'local-chat', 'operations'],
    ...['paths.ts', 'config.ts', 'create-logger.ts', 'open-log.ts', 'open-resolution.ts'],
  ],
  'main.ts': ['commands', 'paths.ts', 'end-with-reader.ts', 'env-file.ts', 'keep-heap-small.ts'],
  'user-error.ts': [],
  'bounded-map.ts': [],
  'make-folder.ts': [],
  'memoize.ts': [],
  'metrics.ts': [],
};

/** The files of the core that may use modules of Node, because they read files. */
const READERS = [
  'src/knowledge/load.ts',
  'src/knowledge/read-yaml.ts',
  'src/answering/load-locales.ts',
  'src/pictures/render-png.ts',
];

/** An entry of a folder: a file, or a subfolder with everything in it. */
function entryOf(folder: string, file: string): string | undefined {
  return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/')[0] : undefined;
}

/** The entries of a folder with the entries that each imports. */
function entriesOf(folder: string): Map<string, Set<string>> {
  const entries = new Map<string, Set<string>>();
  for (const file of FILES) {
    const entry = entryOf(folder, file);
    if (!entry) continue;
    const imported = entries.get(entry) ?? new Set();
    entries.set(entry, imported);
    for (const target of localImportsOf(file)) {
      const other = entryOf(folder, target);
      if (other && other !== entry) imported.add(other);
    }
  }
  return entries;
}

describe('imports', () => {
  it.each(FILES)('of %s go one way', (file) => {
    const own = moduleOf(file);
    const allowed = [own, ...SHARED, ...(MAY_IMPORT[own] ?? [])];
    const forbidden = localImportsOf(file).filter((target) => !allowed.includes(moduleOf(target)));
    expect(forbidden).toEqual([]);
  });

  it('form no cycle', () => {
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `a cycle: ${[...path, file].join(' -> ')}`).not.toContain(file);
      if (done.has(file)) return;
      for (const next of localImportsOf(file)) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of FILES) visit(file, []);
  });

  it('of the stand-in for Telegram lead to nothing of Qarar', () => {
    const foreign = filesIn('packages/telegram-stand-in').filter((file) =>
      localImportsOf(file).some((target) => !target.startsWith('packages/telegram-stand-in/')),
    );
    expect(foreign).toEqual([]);
  });

  it.each([
    ['src/understanding', 8, 7],
    ['src/telegram', 9, 6],
  ])('between the entries of %s, at most %i, form at most %i levels', (folder, count, levels) => {
    const entries = entriesOf(folder);
    expect(entries.size).toBeLessThanOrEqual(count);
    const levelOf = (entry: string, path: readonly string[] = []): number => {
      expect(path, `a cycle: ${[...path, entry].join(' -> ')}`).not.toContain(entry);
      const below = [...(entries.get(entry) ?? [])].map((next) => levelOf(next, [...path, entry]));
      return 1 + Math.max(0, ...below);
    };
    expect(Math.max(...[...entries.keys()].map((entry) => levelOf(entry)))).toBeLessThanOrEqual(levels);
  });
});

describe('the code', () => {
  it('reads the process in main.ts only', () => {
    const readers = FILES.filter((file) => /^(?!\s*(?:\/\*|\*)).*\bprocess\.(?!pid\b)[a-z]/im.test(sourceOf(file)));
    expect(readers).toEqual(['src/main.ts']);
  });

  it('loads nothing into the page but its own files, the protocol and the folding of texts', () => {
    const values = /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gms;
    const loaded = FILES.filter((file) => moduleOf(file) === 'local-chat/page').flatMap((file) =>
      [...sourceOf(file).matchAll(values)].map((match) => match[1] ?? ''),
    );
    const shared = ['../protocol.ts', '../../language/fold.ts'];
    expect(loaded.filter((path) => !path.startsWith('./') && !shared.includes(path))).toEqual([]);
    expect(importsOf('src/language/fold.ts')).toEqual([]);
  });

  it('imports Fuse in one file only', () => {
    const importers = FILES.filter((file) => importsOf(file).includes('fuse.js'));
    expect(importers).toEqual(['src/understanding/reading/spelling.ts']);
  });

  it('imports the renderer of pictures in one file only, and not before it is needed', () => {
    const importers = FILES.filter((file) => importsOf(file).includes('@resvg/resvg-js'));
    expect(importers).toEqual(['src/pictures/render-png.ts']);
    expect(sourceOf('src/pictures/render-png.ts')).not.toMatch(/^import .*resvg/m);
  });

  it('keeps the core pure: it uses modules of Node only to read files', () => {
    const core = FILES.filter((file) => [...CORE, 'pictures'].includes(moduleOf(file)));
    const impure = core.filter((file) => importsOf(file).some((path) => path.startsWith('node:')));
    expect(impure.filter((file) => !READERS.includes(file))).toEqual([]);
  });
});
