/** The methods about the bot's own profile. */

import type { UserFromGetMe } from '@grammyjs/types';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { createLocalizedText } from '../state/localized-text.ts';

/** Creates the profile of a bot that has not set any text, with its methods. */
export function createProfile(bot: UserFromGetMe) {
  const name = createLocalizedText('name');
  const description = createLocalizedText('description');
  const shortDescription = createLocalizedText('short description');
  name.set(bot.first_name);
  const handlers = {
    getMe: () => ({ ...bot, first_name: name.get() }),
    logOut: () => true,
    close: () => true,
    setMyName: (params) => name.set(params.name || bot.first_name, params.language_code),
    getMyName: (params) => ({ name: name.get(params.language_code) }),
    setMyDescription: (params) => description.set(params.description, params.language_code),
    getMyDescription: (params) => ({ description: description.get(params.language_code) }),
    setMyShortDescription: (params) => shortDescription.set(params.short_description, params.language_code),
    getMyShortDescription: (params) => ({ short_description: shortDescription.get(params.language_code) }),
  } satisfies MethodHandlers;
  return {
    handlers,
    /** Returns the description that a person with a client in this language sees before the first message. */
    introduction: (language: string): string => description.get(language),
  };
}
