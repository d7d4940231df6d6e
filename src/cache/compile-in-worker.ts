/** Compiles a resolution in a worker thread. */
import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';
import type { CompileOptions } from './open-answerer.ts';

/** The problems of the resolution; undefined if it was compiled. */
export type CompileResult = readonly Problem[] | undefined;

/**
 * Compiles a resolution into the cache while this thread continues to answer; opening the answerer afterwards only
 * reads the cache.
 *
 * @throws {KnowledgeError} with every problem in the files
 */
export async function compileInWorker({ folders, cacheFolder, runtime }: CompileOptions): Promise<void> {
  const workerData: CompileOptions = { folders, cacheFolder, runtime };
  const worker = new Worker(join(import.meta.dirname, 'compile-worker.js'), { workerData });
  const [problems] = (await once(worker, 'message')) as [CompileResult];
  await worker.terminate();
  if (problems) throw new KnowledgeError(problems);
}
