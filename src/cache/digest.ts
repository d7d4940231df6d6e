import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolutionFolders } from '../answering/open-resolution.ts';
import { LANGUAGES } from '../language/detect.ts';

const roomsOf = (...rooms: readonly string[]) => rooms.map((room) => join(import.meta.dirname, '..', room));
/** The rooms of the code that learn, and all whose work is compiled: whatever changes in them, the result may. */
const LEARNING_ROOMS = roomsOf('language', 'knowledge', 'understanding');
const ROOMS = [...LEARNING_ROOMS, ...roomsOf('answering', 'compiling')];
const READ = /\.(?:yaml|json|[jt]s)$/;

/** The folders that the files of a resolution lie in. */
export function foldersIn({ knowledge, locales }: ResolutionFolders): string[] {
  const texts = [locales.interface, locales.resolution];
  return [
    knowledge.resolution,
    join(knowledge.resolution, 'examples'),
    knowledge.common,
    ...texts.flatMap((folder) => LANGUAGES.map((language) => join(folder, language))),
  ];
}

/**
 * A digest, 32 bytes, of all that a compiled resolution is made of: the files of the resolution, the code, and the runtime,
 * whose data on the languages and states of the world is used.
 */
export function digestOf(folders: ResolutionFolders, runtime: string): Buffer {
  return digestFiles([...foldersIn(folders), ...ROOMS], runtime);
}

/** A digest, 32 bytes, of the code that learns, and of the runtime. */
export function digestOfLearning(runtime: string): Buffer {
  return digestFiles(LEARNING_ROOMS, runtime);
}

/** A digest of the files in some folders, by name and content, and of the runtime. */
function digestFiles(folders: readonly string[], runtime: string): Buffer {
  const digest = createHash('sha256').update(runtime);
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      const content = readFileSync(join(folder, name));
      digest.update(`\n${name} ${content.length}\n`).update(content);
    }
    digest.update('\n');
  }
  return digest.digest();
}

/** The files of a folder that count; none where there is no such folder, which is reported when it is to be read. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => READ.test(name))
      .sort();
  } catch {
    return [];
  }
}
