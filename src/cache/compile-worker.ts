import { parentPort, workerData } from 'node:worker_threads';
import { KnowledgeError } from '../knowledge/problems.ts';
import type { CompileResult, CompileTask } from './compile-in-worker.ts';
import { openCached } from './open-cached.ts';

/** Compiles what the thread was started for, and says what is wrong with it. */
async function compile({ folders, folder, runtime }: CompileTask): Promise<CompileResult> {
  try {
    await openCached(folders, folder, runtime);
    return undefined;
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

parentPort?.postMessage(await compile(workerData));
