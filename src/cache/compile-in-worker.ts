import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ResolutionFolders } from '../answering/open-resolution.ts';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';

/** What is compiled, where it is kept, and by which runtime. */
export interface CompileTask {
  readonly folders: ResolutionFolders;
  readonly folder: string;
  readonly runtime: string;
}

/** The problems of the fact base; undefined where it was compiled. */
export type CompileResult = readonly Problem[] | undefined;

/**
 * Compiles a resolution in a thread of its own, so that this one goes on answering: after it, `openCompiled` only reads.
 *
 * @throws {KnowledgeError} with every problem of the fact base
 */
export async function compileInWorker(folders: ResolutionFolders, folder: string, runtime: string): Promise<void> {
  const task: CompileTask = { folders, folder, runtime };
  const worker = new Worker(join(import.meta.dirname, 'compile-worker.js'), { workerData: task });
  const [problems] = (await once(worker, 'message')) as [CompileResult];
  await worker.terminate();
  if (problems) throw new KnowledgeError(problems);
}
