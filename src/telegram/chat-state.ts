/** What the bot remembers about chats while it runs. It outlives reloads, so it is created once per bot. */

import { type BoundedMap, createBoundedMap } from '../bounded-map.ts';

const MAX_COOL_DOWNS = 10_000;
const MAX_ALBUMS = 1000;
const MAX_UPGRADED_GROUPS = 1000;
const MAX_ADMINISTRATOR_LISTS = 1000;

/** When the bot last answered in each group. */
export interface CoolDowns {
  /** Starts the cool-down of a group now. */
  start(chat: number): void;
  /** Checks whether fewer than `seconds` have passed since the cool-down of a group started. */
  isActive(chat: number, seconds: number): boolean;
}

/** The administrators of a group when they were last looked up. */
export interface AdministratorList {
  /** The ids of the users. */
  readonly ids: readonly number[];
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

/** The state of all chats, in memory. */
export interface ChatState {
  readonly coolDowns: CoolDowns;
  /** The albums that the bot has replied to, by `media_group_id`. */
  readonly albums: BoundedMap<true>;
  /** The supergroups that were a group before, by chat id. */
  readonly upgradedGroups: BoundedMap<true>;
  /** The administrators of groups, by chat id. */
  readonly administrators: BoundedMap<AdministratorList>;
}

/** Creates an empty state. The oldest entries make room for new ones. */
export function createChatState({ now }: { readonly now: () => number }): ChatState {
  const startedAt = createBoundedMap<number>(MAX_COOL_DOWNS);
  return {
    coolDowns: {
      start: (chat) => startedAt.set(`${chat}`, now()),
      isActive: (chat, seconds) => now() - (startedAt.get(`${chat}`) ?? Number.NEGATIVE_INFINITY) < 1000 * seconds,
    },
    albums: createBoundedMap(MAX_ALBUMS),
    upgradedGroups: createBoundedMap(MAX_UPGRADED_GROUPS),
    administrators: createBoundedMap(MAX_ADMINISTRATOR_LISTS),
  };
}
