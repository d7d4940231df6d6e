/** Decides when a message may go out, by Telegram's limits for the bot, for a chat and for a group. */

import PQueue from 'p-queue';

/**
 * The limits of outgoing messages. Chats wait in the order in which they ask, and a chat asks for its next message only
 * after its last one has gone out, so a chat with many messages does not delay a chat with one.
 */
export interface CallLimits {
  /**
   * Waits until a message may go out. Returns false if its deadline has passed by then; it then takes nobody's turn.
   *
   * @param chat the id of the chat that gets a new message; undefined for a change of a message
   * @param deadline the time after which the message is no longer useful, in milliseconds since 1970
   */
  wait(chat: number | undefined, deadline: number): Promise<boolean>;
  /**
   * Holds back the messages to a chat, because Telegram asks for a pause. If a second chat is held back at the same
   * time, it is the bot that sends too much, and all chats wait.
   *
   * @param ms the length of the pause, in milliseconds
   */
  holdBack(chat: number | undefined, ms: number): void;
}

/** What the limits depend on. */
export interface CallLimitOptions {
  /** How many messages may go out in a second. */
  readonly perSecond: number;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Resolves when the replicas together may send one more message; without it, there is one replica. */
  readonly waitForReplicas?: (() => Promise<void>) | undefined;
}

const SECOND = 1000;
/** A little longer than a second, because calls do not all take the same time to arrive. */
const BOT_INTERVAL = 1050;
/** What Telegram allows in a group: 20 messages a minute. */
const GROUP_LIMIT = 20;
/** After so many new chats, those that are idle are removed. */
const CHATS_BETWEEN_SWEEPS = 1000;

/** A limit. A message takes a place before it goes out, and leaves it some time after that. */
interface Limit {
  readonly places: PQueue;
  /** How long the place is kept, in milliseconds: `count` places for a second are `count` messages in any second. */
  readonly interval: number;
}

function createLimit(count: number, interval: number): Limit {
  return { places: new PQueue({ concurrency: count }), interval };
}

const isIdle = ({ places }: Limit) => places.size + places.pending === 0 && !places.isPaused;

/** Takes a place. Returns the function that leaves it. */
function takePlace({ places }: Limit): Promise<() => void> {
  return new Promise((resolve) => void places.add(() => new Promise<void>(resolve)));
}

/** Checks whether a chat is a group or a channel, by its id. */
export function isGroupId(chat: number): boolean {
  return chat < 0;
}

/** Creates limits: one message a second to a chat, 20 a minute to a group, and so many a second in all. */
export function createCallLimits({ perSecond, now, waitForReplicas }: CallLimitOptions): CallLimits {
  const all = createLimit(perSecond, BOT_INTERVAL);
  const chats = new Map<number, readonly Limit[]>();
  const heldBack = new Set<number | undefined>();
  let newChats = 0;

  function limitsOf(chat: number): readonly Limit[] {
    const known = chats.get(chat);
    if (known) return known;
    newChats += 1;
    if (newChats % CHATS_BETWEEN_SWEEPS === 0) {
      for (const [other, limits] of chats) if (limits.every(isIdle)) chats.delete(other);
    }
    const limits = [createLimit(1, SECOND), ...(isGroupId(chat) ? [createLimit(GROUP_LIMIT, 60 * SECOND)] : [])];
    chats.set(chat, limits);
    return limits;
  }

  return {
    async wait(chat, deadline) {
      const taken: { leave: () => void; interval: number }[] = [];
      for (const limit of [...(chat === undefined ? [] : limitsOf(chat)), all]) {
        taken.push({ leave: await takePlace(limit), interval: limit.interval });
        if (now() >= deadline) {
          for (const { leave } of taken) leave();
          return false;
        }
      }
      await waitForReplicas?.();
      for (const { leave, interval } of taken) setTimeout(leave, interval).unref();
      return true;
    },

    holdBack(chat, ms) {
      const isBotLimited = [...heldBack].some((other) => other !== chat);
      const places = (chat === undefined || isBotLimited ? all : (limitsOf(chat)[0] ?? all)).places;
      heldBack.add(chat);
      places.pause();
      setTimeout(() => {
        heldBack.delete(chat);
        places.start();
      }, ms);
    },
  };
}

/** Limits that let everything out at once, for a server that has none. */
export const NO_LIMITS: CallLimits = { wait: async () => true, holdBack: () => {} };
