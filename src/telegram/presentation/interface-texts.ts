/** The texts of the interface, in each language. */

import { isolateRuns } from '../../answering/bidi.ts';
import { createResolutionDescriber, type Translator } from '../../answering/texts.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { memoize } from '../../memoize.ts';

/** Texts of the interface as plain text, with foreign runs isolated. */
export interface InterfaceTexts {
  /** Fills in a template. Templates can use the names of the resolution, its scope, and example questions. */
  say(language: Language, key: string, values?: Readonly<Record<string, unknown>>): string;
  /** The title of a fact, by its id. */
  factTitle(fact: string, language: Language): string;
  /** The name of a language in that language: `العربية`, `English`. */
  languageName(language: Language): string;
}

/** Creates the interface texts of a resolution. */
export function createInterfaceTexts(translate: Translator): InterfaceTexts {
  const about = createResolutionDescriber(translate);
  // Every answer has several buttons, and looking a text up costs more than anything else that is done for a button.
  const fixedTexts = new Map<string, string>();
  const fill = (language: Language, key: string, values: Readonly<Record<string, unknown>>) =>
    isolateRuns(translate(language, key, { ...about(language), ...values }), language);
  const say: InterfaceTexts['say'] = (language, key, values) =>
    values ? fill(language, key, values) : memoize(fixedTexts, `${language} ${key}`, () => fill(language, key, {}));
  return {
    say,
    factTitle: (fact, language) => say(language, `${fact}.title`),
    languageName: (language) => memoize(fixedTexts, `name of ${language}`, () => translate(language, 'language.name')),
  };
}

/** Returns the language that a reply in the given language can be switched to: `ar` -> `en`. */
export function otherLanguage(language: Language): Language {
  return LANGUAGES.find((other) => other !== language) ?? language;
}
