/** The two resolutions that tests open: ours, and an invented one that only the tests have. */
import { compileResolution } from '../../src/cache/open-answerer.ts';
import type { ResolutionFolders } from '../../src/open-resolution.ts';

/** The folders of the resolution that the bot is about. */
export const BELARUS: ResolutionFolders = {
  knowledge: { resolution: 'knowledge/belarus-2020', common: 'knowledge/common' },
  locales: { interface: 'locales', resolution: 'locales' },
};

/** The folders of a resolution that only the tests have. */
export const LIGHTHOUSE: ResolutionFolders = {
  knowledge: { resolution: 'test/fixtures/knowledge/lighthouse-2031', common: 'knowledge/common' },
  locales: { interface: 'locales', resolution: 'test/fixtures/locales' },
};

/** The cache of the tests, apart from that of the built code. */
export const TEST_CACHE = '.cache/test';

/** Compiles a resolution, or takes it from the cache of an earlier run. */
export const compileForTest = (folders: ResolutionFolders) =>
  compileResolution({ folders, cacheFolder: TEST_CACHE, runtime: process.version });
