import { join } from 'node:path';
import { createAnswer } from '../dist/answering/reply.js';
import { createRespond } from '../dist/answering/respond.js';
import { createTranslate } from '../dist/answering/texts.js';
import { openCompiled } from '../dist/compiling/open-compiled.js';
import { keepHeapSmall } from '../dist/keep-heap-small.js';
import { createMatcher } from '../dist/understanding/matcher.js';
import { createMemory } from '../dist/understanding/memory.js';
import { createModel } from '../dist/understanding/model.js';

export const ROOT = join(import.meta.dirname, '..');
const locales = join(ROOT, 'locales');

/** The folders of the resolution that the bot is about. */
export const FOLDERS = {
  knowledge: { resolution: join(ROOT, 'knowledge/belarus-2020'), common: join(ROOT, 'knowledge/common') },
  locales: { interface: locales, resolution: locales },
};

/** Puts the bot together from what has been learnt; `correct` replaces its correction of spelling. */
export function assemble({ base, locales: texts, learnt }, correct) {
  const interpret = createMatcher(base, createModel(learnt, correct));
  const respond = createRespond(interpret, createAnswer(base, createTranslate(texts)), createMemory({ now: Date.now }));
  return { interpret, respond };
}

/** Opens the bot as `node dist/main.js` does. */
export async function openQarar(correct) {
  keepHeapSmall();
  return assemble(await openCompiled(FOLDERS, join(ROOT, 'dist/compiled'), process.version), correct);
}
