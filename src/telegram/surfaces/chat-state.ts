/** What the bot remembers about chats for a while. It outlives reloads, so it is created once per bot. */

import { type BoundedMap, createLocalMap, type MapFactory, type MapOptions } from '../../bounded-map.ts';
import { COOL_DOWNS } from '../chat-settings.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The maps of the state. Albums and upgrades are announced within seconds. */
export const STATE_MAPS = {
  coolDowns: { name: 'cool-down', size: 10_000, lifetime: Math.max(...COOL_DOWNS) * SECOND },
  albums: { name: 'album', size: 1000, lifetime: 10 * MINUTE },
  upgradedGroups: { name: 'upgraded-group', size: 1000, lifetime: 60 * MINUTE },
  administrators: { name: 'administrators', size: 1000, lifetime: 5 * MINUTE },
} as const satisfies Record<string, MapOptions>;

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

/** The state of all chats. */
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
export function createChatState(
  { now }: { readonly now: () => number },
  createMap: MapFactory = createLocalMap,
): ChatState {
  const startedAt = createMap<number>(STATE_MAPS.coolDowns);
  return {
    coolDowns: {
      start: (chat) => startedAt.set(`${chat}`, now()),
      isActive: (chat, seconds) => now() - (startedAt.get(`${chat}`) ?? Number.NEGATIVE_INFINITY) < 1000 * seconds,
    },
    albums: createMap(STATE_MAPS.albums),
    upgradedGroups: createMap(STATE_MAPS.upgradedGroups),
    administrators: createMap(STATE_MAPS.administrators),
  };
}
