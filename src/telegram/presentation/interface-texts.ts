import { isolateRuns } from '../../answering/bidi.ts';
import { createResolutionDescriber, type Translator } from '../../answering/texts.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';

/** What is said in the interface, in each language, with its foreign runs isolated. */
export interface Wording {
  say(language: Language, key: string, values?: Readonly<Record<string, unknown>>): string;
  /** The title of a fact. */
  titleOf(fact: string, language: Language): string;
  /** The name of a language in itself: `العربية`, `English`. */
  nameOf(language: Language): string;
}

/** Creates what words the interface; templates may name the resolution, what it can be asked, and examples. */
export function createWording(translate: Translator): Wording {
  const about = createResolutionDescriber(translate);
  const say: Wording['say'] = (language, key, values = {}) =>
    isolateRuns(translate(language, key, { ...about(language), ...values }), language);
  return {
    say,
    titleOf: (fact, language) => say(language, `${fact}.title`),
    nameOf: (language) => translate(language, 'language.name'),
  };
}

/** The language that a reply in this one can be turned into. */
export function otherThan(language: Language): Language {
  return LANGUAGES.find((other) => other !== language) ?? language;
}
