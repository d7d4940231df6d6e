/** How often people and groups may ask: buckets of tokens, which replicas share if there is Redis. */

import type { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** How much a bucket allows. */
export interface BucketSize {
  /** How many updates may come at once, within {@link BURST_SECONDS}. */
  readonly burst: number;
  /** One update in this time is always allowed, in whole seconds. */
  readonly seconds: number;
}

/** After this time, in seconds, a burst is possible again. */
export const BURST_SECONDS = 300;

/**
 * The sizes of the buckets.
 *
 * - A person who types fast sends a question every five seconds, and seldom more than a few at once; 30 is also enough
 *   for an album, or for several reports that are forwarded together. One every two seconds is half of what Telegram
 *   lets a bot send to a chat, and a fifteenth of what it lets a bot send at all.
 * - Telegram lets a bot send 20 messages a minute to a group, and an answer there is given up after a minute. So at
 *   most 20 of the questions that come at once can be answered at all. In the long run, a burst and one question every
 *   four seconds are 19 messages a minute. A single person is allowed less, so that others still get answers.
 * - A button costs no message, and people press several in a row to look around.
 * - Whoever types an inline query sends one for each letter. It costs no message either, and Telegram caches answers.
 */
export const BUCKET_SIZES = {
  person: { burst: 30, seconds: 2 },
  group: { burst: 20, seconds: 4 },
  buttons: { burst: 60, seconds: 1 },
  inline: { burst: 200, seconds: 1 },
} as const satisfies Record<string, BucketSize>;

/** What a bucket is for. */
export type BucketKind = keyof typeof BUCKET_SIZES;

/** What happens to an update: `overflow` is the first one that is too much, until a burst is possible again. */
export type FloodDecision = 'allow' | 'overflow' | 'drop';

/** The buckets of all people and groups. */
export interface FloodLimit {
  /** Takes a token from the bucket of a person or a chat, by its id. */
  take(kind: BucketKind, id: number): Promise<FloodDecision>;
}

/** What the buckets depend on. */
export interface FloodLimitOptions {
  readonly sizes?: Readonly<Record<BucketKind, BucketSize>>;
  readonly burstSeconds?: number;
  /** Where replicas share the buckets. While it is down, each replica has its own. */
  readonly redis?: Redis;
}

/** Creates the buckets, all of them full. */
export function createFloodLimit(options: FloodLimitOptions = {}): FloodLimit {
  const { sizes = BUCKET_SIZES, burstSeconds = BURST_SECONDS, redis } = options;

  /** Returns a function that consumes a point: undefined if there was one left, and else how many were asked for. */
  function createLimiter(name: string, points: number, duration: number) {
    const size = { keyPrefix: `qarar:flood:${name}`, points, duration };
    const local = new RateLimiterMemory(size);
    const limiter = redis ? new RateLimiterRedis({ ...size, storeClient: redis, insuranceLimiter: local }) : local;
    return async (id: number): Promise<number | undefined> => {
      try {
        await limiter.consume(id);
        return undefined;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return refusal.consumedPoints;
        throw refusal;
      }
    };
  }

  // This is the library's `BurstyRateLimiter`, which does not tell how far a burst is exceeded.
  function createBucket(kind: BucketKind) {
    const { burst, seconds } = sizes[kind];
    const takeSteady = createLimiter(`${kind}:steady`, 1, seconds);
    const takeBurst = createLimiter(`${kind}:burst`, burst, burstSeconds);
    return async (id: number): Promise<FloodDecision> => {
      if ((await takeSteady(id)) === undefined) return 'allow';
      const asked = await takeBurst(id);
      if (asked === undefined) return 'allow';
      return asked === burst + 1 ? 'overflow' : 'drop';
    };
  }

  const buckets = {
    person: createBucket('person'),
    group: createBucket('group'),
    buttons: createBucket('buttons'),
    inline: createBucket('inline'),
  } satisfies Record<BucketKind, unknown>;
  return { take: (kind, id) => buckets[kind](id) };
}
