/** Connections to a Redis or Valkey server that fail fast, reconnect by themselves, and never show a password. */

import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { StorageError } from './storage.ts';

/** How a connection behaves. */
export interface RedisConnectionOptions {
  /** Gets one line when an outage begins, and one when it ends. */
  readonly logger: Pick<Logger, 'error' | 'info'>;
  /** For the worker of a queue: its calls wait as long as an outage lasts. By default, they fail fast. */
  readonly isForWorker?: boolean;
}

/** How long the server may take to accept a new connection, in milliseconds. */
const CONNECT_TIMEOUT = 3000;
/** How long the server may take to load its data at the start, in milliseconds. */
const START_TIMEOUT = 5000;
/** How long a call may take, in milliseconds, also while there is no connection. */
const COMMAND_TIMEOUT = 2000;
/** How often a call that waits for a connection sees an attempt to connect fail before it fails itself. */
const MAX_RETRIES = 3;
/** The longest time between two attempts to connect, in milliseconds. */
const MAX_RETRY_DELAY = 1000;

/** What to do about an error, by a sign of it in its message. */
const WAYS_OUT: readonly (readonly [sign: RegExp, wayOut: string])[] = [
  [/WRONGPASS|NOAUTH|invalid password/, 'correct the user and the password in STORAGE_URL'],
  [/NOPERM/, 'give the user in STORAGE_URL the right to read and write keys that begin with qarar:'],
  [/READONLY/, 'set STORAGE_URL to the primary server, not to a replica of it'],
  [/\bOOM\b/, 'its memory is full: raise its maxmemory'],
  [/MISCONF/, 'it cannot write to its disk: its log says why'],
  [/LOADING/, 'it is still loading its data: wait, and try again'],
  [/DB index/, 'correct the number at the end of STORAGE_URL'],
];
const USUAL_WAY_OUT = 'see whether the server is running and STORAGE_URL is its address';

/** Returns the address of a server without the user and the password. */
function addressOf(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname === '/' ? '' : pathname}`;
}

/** The user and the password in an address, as written and as meant. */
function secretsOf(url: string): string[] {
  const { username, password } = new URL(url);
  return [password, username]
    .flatMap((secret) => [decodeURIComponent(secret), secret])
    .filter((secret) => secret !== '' && secret !== 'default');
}

/**
 * Converts an error of the Redis client. The original is not its cause: it holds the command, with what people wrote.
 */
export function toRedisError(url: string, error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const { message, code } = error as Error & { code?: string };
  const reason = secretsOf(url).reduce((text, secret) => text.replaceAll(secret, '…'), message || (code ?? 'unknown'));
  const [, wayOut = USUAL_WAY_OUT] = WAYS_OUT.find(([sign]) => sign.test(reason)) ?? [];
  return new StorageError(`the Redis server ${addressOf(url)} cannot be used: ${reason}; ${wayOut}`);
}

/** Logs when an outage begins and when it ends; each once. Without a listener, an error would end the process. */
function logOutages(redis: Redis, url: string, logger: RedisConnectionOptions['logger']): void {
  let isOut = false;
  redis.on('error', (error) => {
    if (!isOut) logger.error(`Redis is down; reconnecting: ${toRedisError(url, error).message}`);
    isOut = true;
  });
  redis.on('ready', () => {
    if (isOut) logger.info('Redis is back');
    isOut = false;
  });
}

/**
 * Connects to a server. A call fails with an error of the client after two seconds at most, or when its connection
 * breaks; it is not sent again, because it may have had its effect. See {@link toRedisError}.
 *
 * @param url such as `redis://localhost:6379` or `rediss://user:password@host:6380/0`
 * @throws {StorageError} within a few seconds if the server cannot be used
 */
export async function openRedisConnection(
  url: string,
  { logger, isForWorker = false }: RedisConnectionOptions,
): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times - 1, 10), MAX_RETRY_DELAY),
    ...(isForWorker
      ? { maxRetriesPerRequest: null }
      : {
          commandTimeout: COMMAND_TIMEOUT,
          maxRetriesPerRequest: MAX_RETRIES,
          autoResendUnfulfilledCommands: false,
          enableAutoPipelining: true,
        }),
  });
  const failed = new Promise<never>((_resolve, reject) => redis.once('error', reject));
  const timer = new AbortController();
  const late = pause(START_TIMEOUT, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`no answer within ${START_TIMEOUT / 1000} s`);
  });
  try {
    await Promise.race([redis.connect(), failed, late]);
  } catch (error) {
    redis.on('error', () => {});
    redis.disconnect();
    throw toRedisError(url, error);
  } finally {
    timer.abort();
    for (const promise of [failed, late]) promise.catch(() => {});
  }
  logOutages(redis, url, logger);
  return redis;
}
