/** Remembers which facts a conversation was about, so that a follow-up can be understood. */
import { createBoundedMap } from '../bounded-map.ts';

/** A short-lived memory of conversations. */
export interface ConversationMemory {
  /** The facts that the chat was about, the latest first; none if that was too long ago. */
  recall(chat: string): readonly string[];
  remember(chat: string, facts: readonly string[]): void;
  /** Forgets what a chat and each of its topics were about. */
  forget(chat: string): void;
}

/** The clock of a memory, and its limits. */
export interface MemoryOptions {
  /** The present time, in milliseconds. */
  readonly now: () => number;
  /** How long facts are remembered, in milliseconds. */
  readonly maxAge?: number;
  /** How many chats are remembered; the one that has been silent longest is forgotten first. */
  readonly maxChats?: number;
}

const MAX_FACTS = 3;

/** Creates a memory of at most three facts a chat, for ten minutes, in at most ten thousand chats. */
export function createConversationMemory({
  now,
  maxAge = 600_000,
  maxChats = 10_000,
}: MemoryOptions): ConversationMemory {
  const chats = createBoundedMap<{ readonly facts: readonly string[]; readonly at: number }>(maxChats);
  const recall = (chat: string): readonly string[] => {
    const entry = chats.get(chat);
    return entry && now() - entry.at <= maxAge ? entry.facts : [];
  };
  return {
    recall,
    remember(chat, facts) {
      if (facts.length === 0) return;
      const kept = [...new Set([...facts, ...recall(chat)])].slice(0, MAX_FACTS);
      chats.set(chat, { facts: kept, at: now() });
    },
    forget: (chat) => chats.deleteWhere((key) => key === chat || key.startsWith(`${chat}:`)),
  };
}
