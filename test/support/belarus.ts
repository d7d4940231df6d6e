/** The two resolutions that tests open: ours, and an invented one that only the tests have. */
import { type Answerer, createAnswerer } from '../../src/answering/answerer.ts';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { createReplyWriter } from '../../src/answering/create-reply.ts';
import { createFactPresenter } from '../../src/answering/present-facts.ts';
import { createResponder } from '../../src/answering/respond.ts';
import { compileResolution } from '../../src/cache/open-answerer.ts';
import type { ResolutionFolders } from '../../src/open-resolution.ts';
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

/** Compiles a resolution, or takes it from the cache of an earlier run, which is apart from that of the built code. */
export const compileForTest = (folders: ResolutionFolders) =>
  compileResolution({ folders, cacheFolder: '.cache/test', runtime: process.version });

async function openForTest(folders: ResolutionFolders) {
  const compiled = await compileForTest(folders);
  return { compiled, answerer: createAnswerer(compiled, createConversationMemory({ now: Date.now })) };
}

const openedByFolders = new Map([
  [BELARUS, await openForTest(BELARUS)],
  [LIGHTHOUSE, await openForTest(LIGHTHOUSE)],
]);

function openedIn(folders: ResolutionFolders) {
  const opened = openedByFolders.get(folders);
  if (!opened) throw new Error('only BELARUS and LIGHTHOUSE are opened for tests');
  return opened;
}

/** Opens an answerer of one of the two resolutions, with a memory of its own. The rest of it is shared by all tests. */
export function openAnswererForTest(folders: ResolutionFolders, now: () => number = Date.now): Answerer {
  const { answerer } = openedIn(folders);
  const memory = createConversationMemory({ now });
  const writeReply = createReplyWriter(answerer.base, answerer.translate);
  return {
    ...answerer,
    respond: createResponder(answerer.interpret, writeReply, memory),
    recall: memory.recall,
    presentFacts: createFactPresenter(answerer.base, writeReply, memory),
  };
}

/** Opens an answerer with the parts that it is made of, for tests of single parts. */
export function openPartsForTest(folders: ResolutionFolders) {
  const answerer = openAnswererForTest(folders);
  const { base, translate } = answerer;
  return {
    ...answerer,
    model: createModel(openedIn(folders).compiled.model),
    writeReply: createReplyWriter(base, translate),
  };
}
