/** The line that a group shows when the answer goes to a private chat. */

import { InlineKeyboard } from 'grammy';
import type { Language } from '../../language/detect.ts';
import type { InterfaceTexts } from './interface-texts.ts';
import { escapeHtml } from './render-html.ts';
import type { View } from './view.ts';

/** The views of a group whose answers go to private chats. */
export type PrivateAnswerViews = ReturnType<typeof createPrivateAnswerViews>;

/** Creates the views. `username` returns that of the bot, which is known once the bot runs. */
export function createPrivateAnswerViews({ say }: InterfaceTexts, username: () => string) {
  const line = (language: Language, text: string, button: string, query = ''): View => ({
    html: escapeHtml(say(language, text)),
    keyboard: new InlineKeyboard().url(say(language, button), `https://t.me/${username()}${query}`),
  });
  return {
    /** The answer is in the private chat. */
    sent: (language: Language): View => line(language, 'inPrivate.sent', 'inPrivate.open'),
    /** The person has to start the bot first; the link then gives the answer. */
    link: (language: Language, payload: string): View =>
      line(language, 'inPrivate.link', 'inPrivate.start', `?start=${payload}`),
  };
}
