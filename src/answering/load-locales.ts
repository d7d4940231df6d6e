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
  readonly resolutionFile: ResolutionTexts;
}

/** Where templates lie, a folder per language in each: the interface's, and the resolution's. */
export interface LocaleFolders {
  readonly interface: string;
  readonly resolution: string;
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

/** Reads `interface.json` and `<resolution>.json` of every language; files that are missing or malformed are reported. */
export function loadLocales(
  folders: LocaleFolders,
  resolution: string,
  report: (problem: Problem) => void,
): Record<Language, Locale> {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const own = readTemplates(join(folders.resolution, language, `${resolution}.json`), report);
      const shared = readTemplates(join(folders.interface, language, 'interface.json'), report);
      return [language, { interface: shared.texts, resolution: own.texts, resolutionFile: own } satisfies Locale];
    }),
  ) as Record<Language, Locale>;
}
