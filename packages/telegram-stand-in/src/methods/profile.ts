import type { UserFromGetMe } from '@grammyjs/types';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { createLocalizedText } from '../state/localized-text.ts';

/** Who the bot says it is. */
export interface Profile {
  /** The methods about the bot itself: who it is, its name and descriptions, which read back what was set. */
  readonly handlers: MethodHandlers;
  /** What a person reads before the first message, by the language of the client. */
  introduction(language: string): string;
}

/** The profile of a bot that has set nothing yet. */
export function createProfile(bot: UserFromGetMe): Profile {
  const name = createLocalizedText('name');
  const description = createLocalizedText('description');
  const shortDescription = createLocalizedText('short description');
  name.set(bot.first_name);
  const handlers: MethodHandlers = {
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
  return { handlers, introduction: (language) => description.get(language) };
}
