import type { Chat, Message, User } from '@grammyjs/types';
import { badRequest, type RefusedCall } from './errors.ts';

/** A chat of any kind, as the server keeps it. */
export interface ChatState {
  readonly chat: Chat;
  /** What the chat shows now, oldest first. */
  readonly messages: Map<number, Message>;
  /** The bot's new messages and edits in order, which nobody has waited for yet. */
  readonly unseen: { readonly messages: Message[]; readonly edits: Message[] };
  /** Messages that the bot can no longer edit. */
  readonly uneditable: Set<number>;
  /** Why the bot may not write here at present: never started, blocked, moved. */
  refusal: RefusedCall | undefined;
}

/** What a message adds to the fields that every message has. */
export type Content = Omit<Message, 'message_id' | 'from' | 'chat' | 'date'>;

/** All chats of the server, and the one way to put a message into one. */
export interface Chats {
  add(chat: Chat, refusal?: RefusedCall): ChatState;
  /** The chat that a bot names by number; throws `RefusedCall`: `chat not found`. A private chat has no address by name. */
  find(chatId: number | string): ChatState;
  /** As `find`, but throws also where the bot may not write at present. */
  findOpen(chatId: number | string): ChatState;
  post(state: ChatState, from: User, content: Content): Message;
}

/** An empty set of chats. `now` gives milliseconds. */
export function createChats(now: () => number): Chats {
  const states = new Map<number, ChatState>();
  const lastIds = new Map<ChatState, number>();
  const find = (chatId: number | string): ChatState => {
    if (chatId === '') throw badRequest('chat_id is empty');
    const state = states.get(Number(chatId));
    if (state === undefined) throw badRequest('chat not found');
    return state;
  };
  return {
    add(chat, refusal) {
      const state: ChatState = {
        chat,
        messages: new Map(),
        unseen: { messages: [], edits: [] },
        uneditable: new Set(),
        refusal,
      };
      states.set(chat.id, state);
      return state;
    },
    find,
    findOpen(chatId) {
      const state = find(chatId);
      if (state.refusal !== undefined) throw state.refusal;
      return state;
    },
    post(state, from, content) {
      const messageId = (lastIds.get(state) ?? 0) + 1;
      lastIds.set(state, messageId);
      const message = { message_id: messageId, from, chat: state.chat, date: Math.floor(now() / 1000), ...content };
      state.messages.set(messageId, message);
      return message;
    },
  };
}
