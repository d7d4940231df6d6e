/** The product as the tools open it: with its own cache, for this version of Node. */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { config as readEnvFile } from 'dotenv';
import type { CompileOptions } from '#src/cache/open-answerer.ts';
import { reportTraining } from '#src/commands/report-training.ts';
import { CACHE_FOLDER, DEFAULT_KNOWLEDGE, foldersOf, ROOT } from '#src/paths.ts';

const QUESTIONS_FOLDER = join(ROOT, 'test/questions');

/** The folder of the resolution that `KNOWLEDGE` names. */
export function readKnowledgeFolder(): string {
  readEnvFile({ quiet: true });
  return process.env.KNOWLEDGE?.trim() || DEFAULT_KNOWLEDGE;
}

/** How to compile the resolution in a folder, as `node dist/main.js` does. */
export function compileOptionsFor(knowledge: string): CompileOptions {
  const onTrain = () => reportTraining({ errorOutput: process.stderr });
  return { folders: foldersOf(knowledge), cacheFolder: CACHE_FOLDER, runtime: process.version, onTrain };
}

/** The path of one of our sets of labelled questions, such as `dev`. */
export const questionsPath = (name: string): string => join(QUESTIONS_FOLDER, `${name}.jsonl`);

/** Lists the paths of all our sets of labelled questions. */
export const listQuestionPaths = (): string[] =>
  readdirSync(QUESTIONS_FOLDER).map((name) => join(QUESTIONS_FOLDER, name));
