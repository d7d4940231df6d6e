import { openResolution, type ResolutionFolders } from '../../src/answering/open-resolution.ts';
import { createAnswer } from '../../src/answering/reply.ts';
import { createRespond, type Respond } from '../../src/answering/respond.ts';
import { createCachedTrain } from '../../src/cached-train.ts';
import { createMatcher } from '../../src/understanding/matcher.ts';
import { createMemory } from '../../src/understanding/memory.ts';
import { createModel } from '../../src/understanding/model.ts';

/** The folders of the resolution that the bot is about. */
export const BELARUS: ResolutionFolders = {
  knowledge: { resolution: 'knowledge/belarus-2020', common: 'knowledge/common' },
  locales: { interface: 'locales', resolution: 'locales' },
};

/** What `openBelarus` learns is kept here between test files and runs. */
const train = createCachedTrain('dist/weights');

function learn(folders: ResolutionFolders) {
  const { base, translate } = openResolution(folders);
  return { base, translate, model: createModel(base, { train }) };
}

/** What is slow to make is made once for all test files: nothing in it changes. */
const learnt = new Map<ResolutionFolders, ReturnType<typeof learn>>();

/** Opens a resolution as the composition root does, with what has been learnt before. */
export function openForTest(folders: ResolutionFolders, now: () => number = Date.now) {
  const parts = learnt.get(folders) ?? learn(folders);
  learnt.set(folders, parts);
  const { base, translate, model } = parts;
  const answer = createAnswer(base, translate);
  const interpret = createMatcher(base, model);
  const createBot = (): Respond => createRespond(interpret, answer, createMemory({ now }));
  return { base, translate, model, interpret, answer, createBot };
}
