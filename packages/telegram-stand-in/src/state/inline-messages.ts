import type { Message } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { ChatState } from './chat-store.ts';

/** The messages that the bot knows by an `inline_message_id` only, wherever they stand. */
export interface InlineMessages {
  /** Gives a message its identifier. */
  add(state: ChatState, messageId: number): string;
  idOf(state: ChatState, messageId: number): string | undefined;
  /** Throws `RefusedCall` where there is no such message, or no longer. */
  find(inlineMessageId: string): { readonly state: ChatState; readonly message: Message };
}

/** None yet. */
export function createInlineMessages(): InlineMessages {
  const places = new Map<string, { readonly state: ChatState; readonly messageId: number }>();
  return {
    add(state, messageId) {
      const id = `BAAAAInline_${places.size + 1}`;
      places.set(id, { state, messageId });
      return id;
    },
    idOf: (state, messageId) =>
      [...places].find(([, place]) => place.state === state && place.messageId === messageId)?.[0],
    find(id) {
      const place = places.get(id);
      const message = place?.state.messages.get(place.messageId);
      if (place === undefined || message === undefined) throw badRequest('MESSAGE_ID_INVALID');
      return { state: place.state, message };
    },
  };
}
