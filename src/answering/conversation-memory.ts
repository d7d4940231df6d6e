/** Remembers what a conversation was about, so that what is said next can be understood. */
import { createLocalMap, type MapFactory } from '../bounded-map.ts';
import type { Verdict } from '../understanding/deciding/verdict.ts';

/** Facts by id, or one overview, with the verdict on what the person asserted of them, if any. */
export interface FactSelection {
  readonly facts: readonly string[];
  readonly verdict?: Verdict | undefined;
}

/** What a conversation was about. */
export interface Conversation {
  /** The facts that it was about, the latest first. */
  readonly facts: readonly string[];
  /** What was told last; undefined if nothing was. */
  readonly told?: FactSelection | undefined;
  /** What the last question may have meant instead, the likeliest first. */
  readonly alternatives: readonly string[];
  /** How many messages in a row were not understood. */
  readonly misses: number;
  /** The facts that those messages were offered. */
  readonly offered: readonly string[];
}

/** A conversation in which nothing has been said. */
export const NEW_CONVERSATION: Conversation = { facts: [], alternatives: [], misses: 0, offered: [] };

/** A short-lived memory of conversations. */
export interface ConversationMemory {
  /** What the chat was about; a new conversation if that was too long ago. */
  recall(chat: string): Conversation;
  /** Remembers what was told, the facts of it, and what may have been meant instead. */
  remember(chat: string, told: FactSelection, facts: readonly string[], alternatives?: readonly string[]): void;
  /** Counts a message that was not understood, and remembers what it was offered. */
  miss(chat: string, offered: readonly string[]): void;
  /** Forgets what a chat and each of its topics were about. */
  forget(chat: string): void;
}

/** The clock of a memory, and its limits. */
export interface MemoryOptions {
  /** The present time, in milliseconds. */
  readonly now: () => number;
  /** How long a conversation is remembered, in milliseconds. */
  readonly maxAge?: number;
  /** How many chats are remembered; the one that has been silent longest is forgotten first. */
  readonly maxChats?: number;
  /** Creates the map that it is kept in; by default, one in memory. */
  readonly createMap?: MapFactory;
}

/** The name of the map of conversations, by the key of the chat. */
export const CONVERSATIONS = 'conversation';

const MAX_FACTS = 3;

/** Creates a memory of at most three facts a chat, for ten minutes, in at most ten thousand chats. */
export function createConversationMemory({
  now,
  maxAge = 600_000,
  maxChats = 10_000,
  createMap = createLocalMap,
}: MemoryOptions): ConversationMemory {
  const chats = createMap<{ readonly conversation: Conversation; readonly at: number }>({
    name: CONVERSATIONS,
    size: maxChats,
    lifetime: maxAge,
  });
  const recall = (chat: string): Conversation => {
    const entry = chats.get(chat);
    return entry && now() - entry.at <= maxAge ? entry.conversation : NEW_CONVERSATION;
  };
  const keep = (chat: string, conversation: Conversation) => chats.set(chat, { conversation, at: now() });
  return {
    recall,
    remember(chat, told, facts, alternatives = []) {
      if (facts.length === 0) return;
      const recent = [...new Set([...facts, ...recall(chat).facts])].slice(0, MAX_FACTS);
      keep(chat, { ...NEW_CONVERSATION, facts: recent, told, alternatives });
    },
    miss(chat, offered) {
      const before = recall(chat);
      keep(chat, { ...before, misses: before.misses + 1, offered: [...before.offered, ...offered] });
    },
    forget: (chat) => chats.deleteWhere((key) => key === chat || key.startsWith(`${chat}:`)),
  };
}
