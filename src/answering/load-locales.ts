import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';
import type { Locale } from './texts.ts';

/** Where templates lie: a folder per language in each; the resolution's may lie apart from the interface. */
export interface LocaleFolders {
  readonly interface: string;
  readonly resolution: string;
}

/**
 * Reads the templates of every language: `interface.json`, and `<resolution>.json`.
 *
 * @throws {KnowledgeError} naming each file that is missing or is no JSON.
 */
export function loadLocales(folders: LocaleFolders, resolution: string): Record<Language, Locale> {
  const problems: Problem[] = [];
  const read = (path: string): object => {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as object;
    } catch (error) {
      problems.push({ code: 'file-unreadable', file: path, message: (error as Error).message });
      return {};
    }
  };
  const locales = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      {
        interface: read(join(folders.interface, language, 'interface.json')),
        resolution: read(join(folders.resolution, language, `${resolution}.json`)),
      },
    ]),
  ) as Record<Language, Locale>;
  if (problems.length > 0) throw new KnowledgeError(problems);
  return locales;
}
