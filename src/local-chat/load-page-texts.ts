/** Loads the texts of the page. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Templates } from '../answering/load-locales.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';

/** Loads the texts of the page in each language, from `<language>/local-chat.json` in the folder of the locales. */
export function loadPageTexts(locales: string): Readonly<Record<Language, Templates>> {
  const load = (language: Language) => JSON.parse(readFileSync(join(locales, language, 'local-chat.json'), 'utf8'));
  return Object.fromEntries(LANGUAGES.map((language) => [language, load(language)])) as Record<Language, Templates>;
}
