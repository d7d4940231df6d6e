/** Reads the templates of every language. */

import { join } from 'node:path';
import { z } from 'zod';
import { KnowledgeError, type Problem } from '../knowledge/problems.ts';
import { type ReadFile, readYaml } from '../knowledge/read-yaml.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';

const templatesSchema: z.ZodType<Templates> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), templatesSchema], { error: 'neither a text nor texts by key' })),
);
/** Templates nested by key, as i18next takes them. */
export interface Templates {
  readonly [key: string]: string | Templates;
}

/** A language's templates: the interface, and the texts of one resolution. */
export interface Locale {
  readonly interface: Templates;
  readonly resolution: Templates;
}

/** The folders of the interface's templates and of the resolution's; each has a folder per language. */
export interface LocaleFolders {
  readonly interface: string;
  readonly resolution: string;
}

/** The templates of every language, and the files that hold the texts of the resolution. */
export interface LoadedLocales {
  readonly locales: Readonly<Record<Language, Locale>>;
  readonly files: Readonly<Record<Language, ReadFile<Templates>>>;
}

/**
 * Reads `interface.json` and `<resolution>.json` of every language.
 *
 * @throws {KnowledgeError} with every file that is missing or malformed
 */
export function loadLocales(folders: LocaleFolders, resolution: string): LoadedLocales {
  const problems: Problem[] = [];
  const read = (path: string) => readYaml(path, templatesSchema, (problem) => problems.push(problem));
  const locales = new Map<Language, Locale>();
  const files = new Map<Language, ReadFile<Templates>>();
  for (const language of LANGUAGES) {
    const texts = read(join(folders.resolution, language, `${resolution}.json`));
    const words = read(join(folders.interface, language, 'interface.json'));
    if (!texts || !words) continue;
    files.set(language, texts);
    locales.set(language, { interface: words.data, resolution: texts.data });
  }
  if (problems.length > 0) throw new KnowledgeError(problems);
  return {
    locales: Object.fromEntries(locales) as Record<Language, Locale>,
    files: Object.fromEntries(files) as Record<Language, ReadFile<Templates>>,
  };
}
