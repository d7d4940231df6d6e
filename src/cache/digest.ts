/** Cache keys: digests of the code and the data that an entry is made from. */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { TrainingBase } from '../knowledge/knowledge-base.ts';
import { LANGUAGES } from '../language/detect.ts';
import type { ResolutionFolders } from '../open-resolution.ts';

/** The code that trains a model, and the code that the rest of a compiled resolution is made by. */
const TRAINING_CODE = ['language', 'knowledge', 'understanding/reading', 'understanding/learning'];
const TRAINING_FILES = ['understanding/classifier', 'understanding/model'];
const RESOLUTION_CODE = ['language', 'knowledge', 'understanding', 'answering', 'pictures', 'cache'];
const CODE_ROOT = join(import.meta.dirname, '..');
const CODE_FILE = /(?<!\.d)\.[jt]s$/;
const DATA_FILE = /\.(?:yaml|json|txt)$/;
/** Enough to tell entries apart, and short enough for a file name. */
const KEY_LENGTH = 32;

/** The folders that hold the files of a resolution. That of its own examples is optional. */
export function foldersIn({ knowledge, locales }: ResolutionFolders): string[] {
  const texts = [locales.interface, locales.resolution];
  const ownExamples = join(knowledge.resolution, 'examples');
  return [
    knowledge.resolution,
    ...(existsSync(ownExamples) ? [ownExamples] : []),
    knowledge.common,
    join(knowledge.common, 'questions'),
    join(knowledge.common, 'questions/batches'),
    join(knowledge.common, 'frequencies'),
    ...texts.flatMap((folder) => LANGUAGES.map((language) => join(folder, language))),
  ];
}

/** The files of a folder that match; none if there is no such folder, which loading it will report. */
function filesIn(folder: string, pattern: RegExp, recursive: boolean): string[] {
  try {
    const names = readdirSync(folder, { recursive, encoding: 'utf8' });
    return names.filter((name) => pattern.test(name)).sort();
  } catch {
    return [];
  }
}

function addFile(hash: Hash, folder: string, name: string): void {
  const content = readFileSync(join(folder, name));
  hash.update(`\n${name} ${content.length}\n`).update(content);
}

function addFiles(hash: Hash, folder: string, pattern: RegExp, recursive: boolean): void {
  for (const name of filesIn(folder, pattern, recursive)) addFile(hash, folder, name);
  hash.update('\n');
}

function hashCode(folders: readonly string[], runtime: string): Hash {
  const hash = createHash('sha256').update(runtime);
  for (const folder of folders) addFiles(hash, join(CODE_ROOT, folder), CODE_FILE, true);
  return hash;
}

const keyFrom = (hash: Hash) => hash.digest('hex').slice(0, KEY_LENGTH);

/**
 * The key of a compiled resolution: its files, the code, and the version of Node, whose data on languages and states
 * is used.
 */
export function keyOfResolution(folders: ResolutionFolders, runtime: string): string {
  const hash = hashCode(RESOLUTION_CODE, runtime);
  addFiles(hash, CODE_ROOT, CODE_FILE, false);
  for (const folder of foldersIn(folders)) addFiles(hash, folder, DATA_FILE, false);
  return keyFrom(hash);
}

/**
 * The key of a trained model: what it is trained on, the code, and the version of Node. Editing an answer or a source
 * does not change it.
 */
export function keyOfModel(base: TrainingBase, runtime: string): string {
  const { examples, concepts, claims, roles, numbers, figures, subject, frequencies } = base;
  const labelled = examples.map(({ text, variety, meaning }) => [text, variety, meaning]);
  const hash = hashCode(TRAINING_CODE, runtime);
  const extension = extname(import.meta.filename);
  for (const name of TRAINING_FILES) addFile(hash, CODE_ROOT, `${name}${extension}`);
  return keyFrom(
    hash.update(JSON.stringify([labelled, concepts, claims.words, roles, numbers, figures, subject, [...frequencies]])),
  );
}
