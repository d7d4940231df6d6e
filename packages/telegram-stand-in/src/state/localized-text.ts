import { badRequest } from '../api/errors.ts';

/** The most characters of each text about the bot; the words of the refusals are ours. */
const LIMITS = { name: 64, description: 512, 'short description': 120 } as const;

/** The language code of two letters, empty where none is given; throws `RefusedCall` for any other. */
export function checkLanguageCode(code = ''): string {
  if (!/^([a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

/** A text of the profile by language; a language without one of its own shows the text of no language. */
export function createLocalizedText(kind: keyof typeof LIMITS) {
  const texts = new Map<string, string>();
  return {
    set(text = '', language?: string): true {
      if (text.length > LIMITS[kind]) throw badRequest(`bot ${kind} is too long`);
      texts.set(checkLanguageCode(language), text);
      return true;
    },
    get: (language?: string): string => texts.get(checkLanguageCode(language)) || texts.get('') || '',
  };
}
