import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResolutionFolders } from '../answering/open-resolution.ts';
import { LANGUAGES } from '../language/detect.ts';

/** The rooms of the code whose work is compiled: whatever changes in them, the result may. */
const ROOMS = ['language', 'knowledge', 'understanding', 'answering', 'compiling'].map((room) =>
  join(import.meta.dirname, '..', room),
);
const READ = /\.(?:yaml|json|[jt]s)$/;

/**
 * A digest, 32 bytes, of all that a compiled resolution is made of: the files of the resolution, the code, and the runtime,
 * whose data on the languages and states of the world is used.
 */
export function digestOf({ knowledge, locales }: ResolutionFolders, runtime: string): Buffer {
  const digest = createHash('sha256').update(runtime);
  const texts = [locales.interface, locales.resolution];
  const folders = [
    knowledge.resolution,
    join(knowledge.resolution, 'examples'),
    knowledge.common,
    ...texts.flatMap((folder) => LANGUAGES.map((language) => join(folder, language))),
    ...ROOMS,
  ];
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
