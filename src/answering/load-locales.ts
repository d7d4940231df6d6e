import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ResolutionTexts } from '../knowledge/check-texts.ts';
import { describeReadError, displayPath } from '../knowledge/display-path.ts';
import type { Problem } from '../knowledge/problems.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';

const templatesSchema: z.ZodType<Templates> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), templatesSchema])),
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

/** Where templates lie, a folder per language in each: the interface's, and the resolution's. */
export interface LocaleFolders {
  readonly interface: string;
  readonly resolution: string;
}

function ofEachLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(language)])) as Record<Language, T>;
}

function readTemplates(
  path: string,
  report: (problem: Problem) => void,
): { file: string; source: string; texts: Templates } {
  const file = displayPath(path);
  let source = '';
  try {
    source = readFileSync(path, 'utf8');
    return { file, source, texts: templatesSchema.parse(JSON.parse(source)) };
  } catch (error) {
    const message = error instanceof z.ZodError ? 'not templates: texts nested by key' : describeReadError(error);
    report({ code: source === '' ? 'file-unreadable' : 'schema', file, message });
    return { file, source, texts: {} };
  }
}

/**
 * Reads `interface.json` and `<resolution>.json` of every language, the latter also as they are written; files that are
 * missing or malformed are reported.
 */
export function loadLocales(
  folders: LocaleFolders,
  resolution: string,
  report: (problem: Problem) => void,
): { locales: Record<Language, Locale>; files: Record<Language, ResolutionTexts> } {
  const files = ofEachLanguage((language) =>
    readTemplates(join(folders.resolution, language, `${resolution}.json`), report),
  );
  const locales = ofEachLanguage((language) => ({
    interface: readTemplates(join(folders.interface, language, 'interface.json'), report).texts,
    resolution: files[language].texts,
  }));
  return { locales, files };
}
