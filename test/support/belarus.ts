import type { ResolutionFolders } from '../../src/answering/open-resolution.ts';
import { createAnswer } from '../../src/answering/reply.ts';
import { createRespond, type Respond } from '../../src/answering/respond.ts';
import { createTranslate } from '../../src/answering/texts.ts';
import { openCompiled } from '../../src/compiling/open-compiled.ts';
import { createMatcher } from '../../src/understanding/matcher.ts';
import { createMemory } from '../../src/understanding/memory.ts';
import { createModel } from '../../src/understanding/model.ts';

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

/** Compiles a resolution, or takes what an earlier run has kept; apart from what the built code keeps. */
export const compileForTest = (folders: ResolutionFolders) =>
  openCompiled(folders, 'dist/compiled', `${process.version}-test`);

const compiled = new Map([
  [BELARUS, await compileForTest(BELARUS)],
  [LIGHTHOUSE, await compileForTest(LIGHTHOUSE)],
]);

/** Opens one of the two resolutions as the composition root does. */
export function openForTest(folders: ResolutionFolders, now: () => number = Date.now) {
  const found = compiled.get(folders);
  if (!found) throw new Error('only BELARUS and LIGHTHOUSE are opened for tests');
  const { base, locales, learnt } = found;
  const model = createModel(learnt);
  const translate = createTranslate(locales);
  const answer = createAnswer(base, translate);
  const interpret = createMatcher(base, model);
  const createBot = (): Respond => createRespond(interpret, answer, createMemory({ now }));
  return { base, translate, learnt, model, interpret, answer, createBot };
}
