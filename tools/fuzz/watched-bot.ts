/** The whole bot on a checking server, watched for everything that must not happen. */

import type { Update } from 'grammy/types';
import type { Answerer } from '#src/answering/answerer.ts';
import { createLogger } from '#src/create-logger.ts';
import { createMetrics } from '#src/metrics.ts';
import type { KeyValueStorage } from '#src/storage/storage.ts';
import { createBot } from '#src/telegram/create-bot.ts';
import { NO_LIMITS } from '#src/telegram/transport/call-limits.ts';
import { startCheckingServer } from './checking-server.ts';
import { ADMIN_ID, TOKEN, type World } from './world.ts';

/** A bot that handles updates one after the other. */
export interface WatchedBot {
  /** What went wrong since the last time it was taken. */
  takeProblems(): string[];
  /** How many valid calls the bot has made. */
  readonly calls: number;
  handle(update: Update): Promise<void>;
  close(): Promise<void>;
}

/** pino's number of the level error. */
const ERROR_LEVEL = 50;
/** An update that takes longer hangs, in milliseconds. */
const TIMEOUT = 20_000;

/** Errors of the surroundings, which are no bugs of the bot. */
const isExpected = (err: { name?: string } | undefined) => err?.name === 'StorageError';

/** What a watched bot is made of. */
export interface WatchedParts {
  readonly answerer: Answerer;
  readonly storage: KeyValueStorage;
  /** The world that the bot is in now. */
  readonly world: () => World;
}

/** Starts a bot. It handles what the polling would give it. */
export async function startWatchedBot({ answerer, storage, world }: WatchedParts): Promise<WatchedBot> {
  const problems: string[] = [];
  let calls = 0;
  const server = await startCheckingServer({
    answer(method, params) {
      calls++;
      return world().answer(method, params);
    },
    onInvalid: (method, reason, body) => problems.push(`invalid call of ${method}: ${reason}\n${body}`),
  });
  const logger = createLogger('error', {
    write(line: string) {
      const { level, err, msg } = JSON.parse(line);
      if (level >= ERROR_LEVEL && !isExpected(err)) problems.push(`logged: ${msg}\n${err?.stack ?? line}`);
    },
  });
  const onCrash = (error: unknown) => problems.push(`crash: ${error instanceof Error ? error.stack : error}`);
  process.on('unhandledRejection', onCrash).on('uncaughtException', onCrash);
  const { bot, handle } = createBot(
    { token: TOKEN, apiRoot: server.url, adminIds: [ADMIN_ID], unansweredDays: 90, limits: NO_LIMITS },
    { answerer: () => answerer, storage, logger, metrics: createMetrics(), now: () => world().now() },
  );
  bot.botInfo = world().bot;
  const { signal } = new AbortController();
  return {
    takeProblems: () => problems.splice(0),
    get calls() {
      return calls;
    },
    async handle(update) {
      let timer: NodeJS.Timeout | undefined;
      const timeout = new Promise<void>((resolve) => {
        timer = setTimeout(() => {
          problems.push(`not handled within ${TIMEOUT} ms`);
          resolve();
        }, TIMEOUT);
      });
      await Promise.race([handle(update, { receivedAt: world().now(), signal }).catch(onCrash), timeout]);
      clearTimeout(timer);
    },
    async close() {
      process.off('unhandledRejection', onCrash).off('uncaughtException', onCrash);
      await server.close();
    },
  };
}
