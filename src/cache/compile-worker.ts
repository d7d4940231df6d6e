/** The worker thread that compiles a resolution; see compile-in-worker.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { KnowledgeError } from '../knowledge/problems.ts';
import type { CompileResult } from './compile-in-worker.ts';
import { type CompileOptions, compileResolution } from './open-answerer.ts';

async function compile(options: CompileOptions): Promise<CompileResult> {
  try {
    await compileResolution(options);
    return undefined;
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems;
    throw error;
  }
}

parentPort?.postMessage(await compile(workerData));
