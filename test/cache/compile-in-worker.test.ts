import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { copyLighthouse } from '../support/broken-knowledge.ts';

/** Compiles in a worker of the built code, as the bot does, and prints what it throws. */
function compile({ small, folder }: ReturnType<typeof copyLighthouse>): string {
  const options = { folders: small, cacheFolder: join(folder, 'cache'), runtime: 'v20' };
  const module = JSON.stringify(pathToFileURL(resolve('dist/cache/compile-in-worker.js')));
  const code = `import(${module})
    .then(({ compileInWorker }) => compileInWorker(${JSON.stringify(options)}))
    .catch(({ name, message }) => console.log(name, message));`;
  return spawnSync('node', ['-e', code], { encoding: 'utf8', timeout: 60_000 }).stdout;
}

it('fills the cache', () => {
  const copy = copyLighthouse();
  expect(compile(copy)).toBe('');
  expect(readdirSync(join(copy.folder, 'cache'))).toHaveLength(2);
});

it('reports the problems of broken files as a KnowledgeError', () => {
  const copy = copyLighthouse();
  copy.edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
  expect(compile(copy)).toMatch(/^KnowledgeError .*\n.*facts\.yaml:6 error unknown-source/);
});
