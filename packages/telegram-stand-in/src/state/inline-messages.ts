/** The messages that the bot can edit by `inline_message_id`. */

import type { Message } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { ChatState } from './chat-store.ts';

/** The inline messages of the bot, in any chat. */
export interface InlineMessages {
  /** Gives a message an `inline_message_id`, and returns it. */
  add(state: ChatState, messageId: number): string;
  idOf(state: ChatState, messageId: number): string | undefined;
  /** Throws `BotApiError` if there is no such message, or if it was deleted. */
  find(inlineMessageId: string): { readonly state: ChatState; readonly message: Message };
}

/** Creates an empty set of inline messages. */
export function createInlineMessages(): InlineMessages {
  const locations = new Map<string, { readonly state: ChatState; readonly messageId: number }>();
  return {
    add(state, messageId) {
      const id = `BAAAAInline_${locations.size + 1}`;
      locations.set(id, { state, messageId });
      return id;
    },
    idOf: (state, messageId) =>
      [...locations].find(([, location]) => location.state === state && location.messageId === messageId)?.[0],
    find(id) {
      const location = locations.get(id);
      const message = location?.state.messages.get(location.messageId);
      if (location === undefined || message === undefined) throw badRequest('MESSAGE_ID_INVALID');
      return { state: location.state, message };
    },
  };
}
