import { openResolution, type ResolutionFolders } from '../answering/open-resolution.ts';
import type { TrainingBase } from '../knowledge/knowledge-base.ts';
import type { TrainedModel } from '../understanding/model.ts';
import type { CompiledResolution } from './compiled.ts';

/**
 * Reads and checks a resolution and learns from it, which takes seconds. What only learning needs is left out.
 *
 * @throws {KnowledgeError} with every problem of the fact base
 */
export function compileResolution(folders: ResolutionFolders, learn: (base: TrainingBase) => TrainedModel): CompiledResolution {
  const { base, locales } = openResolution(folders);
  const { id, subject, sources, fullText, figures, facts, pictures, policy } = base;
  const told = { id, subject, sources, fullText, figures, facts, pictures, policy };
  return { base: told, locales, learnt: learn(base) };
}
