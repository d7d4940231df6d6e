import { openResolution, type ResolutionFolders } from '../answering/open-resolution.ts';
import type { TeachingBase } from '../knowledge/knowledge-base.ts';
import type { Learnt } from '../understanding/model.ts';
import type { Compiled } from './compiled.ts';

/**
 * Reads and checks a resolution and learns from it, which takes seconds. What only learning needs is left out.
 *
 * @throws {KnowledgeError} with every problem of the fact base
 */
export function compileResolution(folders: ResolutionFolders, learn: (base: TeachingBase) => Learnt): Compiled {
  const { base, locales } = openResolution(folders);
  const { id, subject, sources, fullText, figures, facts, pictures, policy } = base;
  const told = { id, subject, sources, fullText, figures, facts, pictures, policy };
  return { base: told, locales, learnt: learn(base) };
}
