/** Remembers for a short while which facts a chat was about, so that a follow-up can be understood. */
export interface ConversationMemory {
  /** The facts that the chat was about, the latest first; none where they are too long ago. */
  recall(chat: string): readonly string[];
  remember(chat: string, facts: readonly string[]): void;
}

/** The clock of a memory, and its bounds. */
export interface MemoryOptions {
  /** The present, in milliseconds. */
  readonly now: () => number;
  /** How long facts are remembered, in milliseconds. */
  readonly maxAge?: number;
  /** How many chats are remembered; the one that was silent longest is forgotten first. */
  readonly maxChats?: number;
}

const MAX_FACTS = 3;

/** Creates a memory that holds at most three facts a chat, for ten minutes, of at most ten thousand chats. */
export function createConversationMemory({
  now,
  maxAge = 600_000,
  maxChats = 10_000,
}: MemoryOptions): ConversationMemory {
  const chats = new Map<string, { facts: readonly string[]; at: number }>();
  return {
    recall(chat) {
      const entry = chats.get(chat);
      return entry && now() - entry.at <= maxAge ? entry.facts : [];
    },
    remember(chat, facts) {
      if (facts.length === 0) return;
      const kept = [...new Set([...facts, ...this.recall(chat)])].slice(0, MAX_FACTS);
      chats.delete(chat);
      chats.set(chat, { facts: kept, at: now() });
      const [oldest] = chats.keys();
      if (chats.size > maxChats && oldest !== undefined) chats.delete(oldest);
    },
  };
}
