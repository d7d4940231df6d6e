import type { ResolutionFolders } from '../../src/answering/open-resolution.ts';
import { createReplyWriter } from '../../src/answering/create-reply.ts';
import { createResponder, type Responder } from '../../src/answering/respond.ts';
import { createTranslator } from '../../src/answering/texts.ts';
import { openCached } from '../../src/cache/open-cached.ts';
import { createInterpreter } from '../../src/understanding/interpret.ts';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
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
  openCached(folders, 'dist/compiled', `${process.version}-test`);

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
  const translate = createTranslator(locales);
  const answer = createReplyWriter(base, translate);
  const interpret = createInterpreter(base, model);
  const createBot = (): Responder => createResponder(interpret, answer, createConversationMemory({ now }));
  return { base, translate, learnt, model, interpret, answer, createBot };
}
