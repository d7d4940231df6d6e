/** Opens the resolutions of the tests, compiled once for all of them. */
import { type Answerer, createAnswerer } from '../../src/answering/answerer.ts';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { createReplyWriter } from '../../src/answering/create-reply.ts';
import { createRequestFulfiller } from '../../src/answering/fulfil-request.ts';
import { createFactPresenter } from '../../src/answering/present-facts.ts';
import { createResponder } from '../../src/answering/respond.ts';
import { createLocalMap, type MapFactory } from '../../src/bounded-map.ts';
import type { ResolutionFolders } from '../../src/open-resolution.ts';
import { createModel } from '../../src/understanding/model.ts';
import { BELARUS, compileForTest, LIGHTHOUSE } from './resolutions.ts';

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
export function openAnswererForTest(
  folders: ResolutionFolders,
  now: () => number = Date.now,
  createMap: MapFactory = createLocalMap,
): Answerer {
  const { answerer } = openedIn(folders);
  const memory = createConversationMemory({ now, createMap });
  const { base, translate, interpret } = answerer;
  const writeReply = createReplyWriter(base, translate);
  const presentFacts = createFactPresenter(base, writeReply, memory);
  const fulfilRequest = createRequestFulfiller(base, translate, writeReply, presentFacts);
  return {
    ...answerer,
    respond: createResponder(interpret, writeReply, fulfilRequest, memory),
    recall: memory.recall,
    forget: memory.forget,
    presentFacts,
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
