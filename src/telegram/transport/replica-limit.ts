/** The limit of messages that replicas share, in Redis. */

import { setTimeout as pause } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Creates a function that resolves when the replicas together may send one more message. If Redis is down, only the
 * limit of each replica applies, and Telegram refuses what is too much.
 *
 * @param perSecond how many messages the replicas may send in a second
 */
export function createReplicaLimit(redis: Redis, perSecond: number): () => Promise<void> {
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix: 'qarar:messages',
    points: perSecond,
    duration: 1,
  });
  return async () => {
    for (;;) {
      try {
        await limiter.consume('all');
        return;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) return;
        await pause(refusal.msBeforeNext);
      }
    }
  };
}
