/** Rate limits: refuses new messages of the bot that come too fast. */

import { BotApiError } from '../api/errors.ts';

/** How many new messages the bot may send. A limit that is not set does not apply. */
export interface RateLimits {
  /** To all chats together, in any second. Telegram's is about 30. */
  readonly perSecond?: number;
  /** To one chat, in any second. Telegram's is about 1. */
  readonly perChat?: number;
  /** To one group, supergroup or channel, in any minute. Telegram's is 20. */
  readonly perGroupMinute?: number;
}

/** Throws a 429 `BotApiError` with `retry_after` if a call comes too fast; a call that does not throw counts. */
export type RateLimiter = (method: string, chatId: unknown) => void;

/** Methods that create a message. `sendChatAction` and drafts create none. */
const NEW_MESSAGE = /^(?:send(?!ChatAction$)(?!.*Draft$)|copy|forward)/;

/** A window that slides over time. Its times are in milliseconds, oldest first. */
interface Window {
  readonly limit: number;
  readonly ms: number;
  readonly times: number[];
}

/** Chats that are not private have ids below zero, or a username. */
const isGroup = (chatId: unknown) => !/^\d+$/.test(String(chatId));

/**
 * Creates a limiter. Each limit is a sliding window: it refuses the call that would be one too many in any interval of
 * its length. Refused calls do not count. `now` is the clock, in milliseconds.
 */
export function createRateLimiter(limits: RateLimits, now: () => number): RateLimiter {
  const windows = new Map<string, Window>();
  const openWindow = (key: string, limit: number | undefined, ms: number): Window[] => {
    if (limit === undefined) return [];
    const window = windows.get(key) ?? { limit, ms, times: [] };
    windows.set(key, window);
    return [window];
  };
  return (method, chatId) => {
    if (!NEW_MESSAGE.test(method)) return;
    const time = now();
    const affected = [
      ...openWindow('all', limits.perSecond, 1000),
      ...openWindow(`chat ${chatId}`, limits.perChat, 1000),
      ...(isGroup(chatId) ? openWindow(`group ${chatId}`, limits.perGroupMinute, 60_000) : []),
    ];
    const waits = affected.map(({ limit, ms, times }) => {
      while (times[0] !== undefined && times[0] <= time - ms) times.shift();
      return times[0] !== undefined && times.length >= limit ? times[0] + ms - time : 0;
    });
    const seconds = Math.ceil(Math.max(0, ...waits) / 1000);
    if (seconds > 0) throw new BotApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
    for (const { times } of affected) times.push(time);
  };
}
