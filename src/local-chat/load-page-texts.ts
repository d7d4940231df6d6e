import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Templates } from '../answering/load-locales.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';

/** Reads the words of the page in each language: `local-chat.json` in a folder for each. */
export function loadPageTexts(locales: string): Readonly<Record<Language, Templates>> {
  const read = (language: Language) => JSON.parse(readFileSync(join(locales, language, 'local-chat.json'), 'utf8'));
  return Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<Language, Templates>;
}
