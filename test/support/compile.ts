/** Compiles everything once before the tests, so that no test has to train a model. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createCache } from '../../src/cache/cache.ts';
import { keyOfModel } from '../../src/cache/digest.ts';
import { openResolution } from '../../src/open-resolution.ts';
import { BELARUS, compileForTest, LIGHTHOUSE, TEST_CACHE } from './resolutions.ts';

/** Runs before all tests. The built code trains the model; `src`, which it is built from here, takes it over. */
export default async function setup(): Promise<void> {
  execFileSync('node_modules/.bin/tsc', ['-b']);
  const built: typeof import('../../src/cache/open-answerer.ts') = await import(resolve('dist/cache/open-answerer.js'));
  const { model } = await built.compileResolution({
    folders: BELARUS,
    cacheFolder: '.cache',
    runtime: process.version,
  });
  const key = keyOfModel(openResolution(BELARUS).base, process.version);
  createCache(TEST_CACHE).write('belarus-2020.model', key, model);
  for (const folders of [BELARUS, LIGHTHOUSE]) await compileForTest(folders);
}
