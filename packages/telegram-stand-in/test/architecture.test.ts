/** The rules of this package: imports in one direction, mirrored tests, small files. */

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
/** The folders of `src`. Each imports only itself and those before it. */
const LAYERS = ['api', 'files', 'formatting', 'keyboards', 'state', 'chats', 'methods', 'people', 'server'];
const DEPENDENCIES = ['@grammyjs/types', '@hono/node-server', '@hono/node-server/utils/response', 'hono'];
const MAX_LINES = 200;

const listFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file).split(sep).join('/'));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const sources = listFiles('src');
const allFiles = [...sources, ...['test', 'tools', 'examples'].flatMap(listFiles)];
const importsOf = (file: string) => [...read(file).matchAll(/from '([^']+)';/g)].map(([, name = '']) => name);
const layerOf = (file: string) => LAYERS.indexOf(file.split('/')[1] ?? '');

it.each(sources)('%s imports only from its own folder and those before it', (file) => {
  for (const name of importsOf(file).filter((each) => !each.startsWith('node:'))) {
    if (!name.startsWith('.')) expect(DEPENDENCIES).toContain(name);
    else if (file !== 'src/index.ts') {
      const target = relative(root, join(root, file, '..', name))
        .split(sep)
        .join('/');
      expect(layerOf(target), `${file} imports ${target}`).toBeLessThanOrEqual(layerOf(file));
      expect(layerOf(target), `${target} is in a folder of src`).toBeGreaterThanOrEqual(0);
    }
  }
});

it('people do not use the methods of the bot', () => {
  const targets = sources.filter((file) => file.startsWith('src/people/')).flatMap(importsOf);
  expect(targets.filter((name) => name.startsWith('../methods/'))).toEqual([]);
});

it('every file that exports a function has a test of the same name', () => {
  const exportsFunction = (file: string) => /^export (async )?function |^export const \w+ = .*=>/m.test(read(file));
  const missing = [...sources, ...listFiles('tools')]
    .filter(exportsFunction)
    .map((file) => `test/${file.replace(/^src\//, '').replace(/\.ts$/, '.test.ts')}`)
    .filter((test) => !allFiles.includes(test));
  expect(missing).toEqual([]);
});

it.each(allFiles.filter((file) => !file.endsWith('-table.ts')))('%s is short, and starts with its purpose', (file) => {
  const lines = read(file).split('\n');
  expect(lines.length).toBeLessThanOrEqual(MAX_LINES);
  expect(lines[0]).toMatch(/^\/\*\* .+ \*\/$/);
});
