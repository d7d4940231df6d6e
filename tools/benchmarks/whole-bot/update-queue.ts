/** The updates of a server that measures bots: each is a question from another private chat. */

import type { Message, Update } from 'grammy/types';

/** The updates that wait for the bot, and the chats that wait for an answer. */
export interface UpdateQueue {
  /** Adds one question for each text, each from a chat that has not asked before. */
  add(texts: readonly string[]): void;
  /** The next updates from an id on, as `getUpdates` returns them; those before it are confirmed. */
  from(offset: number, limit: number): readonly Update[];
  /** Removes and returns the next update, to be sent to a webhook. */
  shift(): Update | undefined;
  /** Notes a message to a chat. Returns whether the chat was waiting for it. */
  noteAnswer(chat: number): boolean;
  /** How many chats wait for an answer. */
  waiting(): number;
}

const FIRST_CHAT = 1_000_000_000;
const ARABIC = /\p{Script=Arabic}/u;

/** A question in a private chat, as Telegram sends it: `toMessage('كم دولة؟', 42)` has a client in Arabic. */
export function toMessage(text: string, chat: number): Message.TextMessage & Update.NonChannel {
  const language_code = ARABIC.test(text) ? 'ar' : 'en';
  return {
    message_id: 1,
    from: { id: chat, is_bot: false, first_name: 'Person', language_code },
    chat: { id: chat, type: 'private', first_name: 'Person' },
    date: Math.floor(Date.now() / 1000),
    text,
  };
}

/** Creates an empty queue. */
export function createUpdateQueue(): UpdateQueue {
  let asked = 0;
  let updates: Update[] = [];
  const unanswered = new Set<number>();
  return {
    add(texts) {
      for (const text of texts) {
        asked += 1;
        const chat = FIRST_CHAT + asked;
        unanswered.add(chat);
        updates.push({ update_id: asked, message: toMessage(text, chat) });
      }
    },
    from(offset, limit) {
      const first = updates[0]?.update_id ?? 0;
      if (offset > first) updates = updates.slice(offset - first);
      return updates.slice(0, limit);
    },
    shift: () => updates.shift(),
    noteAnswer: (chat) => unanswered.delete(chat),
    waiting: () => unanswered.size,
  };
}
