import type { UserFromGetMe } from '@grammyjs/types';
import type { Handlers } from './handlers.ts';
import { createLocalizedText } from './localized-text.ts';

/** The methods about the bot itself: who it is, its name and descriptions, which read back what was set. */
export function createProfile(bot: UserFromGetMe): Handlers {
  const name = createLocalizedText('name');
  const description = createLocalizedText('description');
  const shortDescription = createLocalizedText('short description');
  name.set(bot.first_name);
  return {
    getMe: () => ({ ...bot, first_name: name.get() }),
    logOut: () => true,
    close: () => true,
    setMyName: (params) => name.set(params.name || bot.first_name, params.language_code),
    getMyName: (params) => ({ name: name.get(params.language_code) }),
    setMyDescription: (params) => description.set(params.description, params.language_code),
    getMyDescription: (params) => ({ description: description.get(params.language_code) }),
    setMyShortDescription: (params) => shortDescription.set(params.short_description, params.language_code),
    getMyShortDescription: (params) => ({ short_description: shortDescription.get(params.language_code) }),
  };
}
