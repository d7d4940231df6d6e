/** Texts about the bot that it can set per language. */

import { badRequest } from '../api/errors.ts';

/** The maximum length of each text. Telegram's descriptions of these errors are not known. */
const MAX_LENGTHS = { name: 64, description: 512, 'short description': 120 } as const;

/** Checks a two-letter language code; none is the empty string. Throws `BotApiError` for any other string. */
export function checkLanguageCode(code = ''): string {
  if (!/^([a-z]{2})?$/.test(code)) throw badRequest('invalid language code specified');
  return code;
}

/** Creates a text without content. A language without its own text gets the text for no language. */
export function createLocalizedText(kind: keyof typeof MAX_LENGTHS) {
  const texts = new Map<string, string>();
  return {
    set(text = '', language?: string): true {
      if (text.length > MAX_LENGTHS[kind]) throw badRequest(`bot ${kind} is too long`);
      texts.set(checkLanguageCode(language), text);
      return true;
    },
    get: (language?: string): string => texts.get(checkLanguageCode(language)) || texts.get('') || '',
  };
}
