/** Starts the local chat: the bot on a stand-in for Telegram, and a page to talk to it. */

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { startBotApi } from 'telegram-stand-in';
import { ROOT } from '../paths.ts';
import { createMemoryUpdates } from '../storage/memory-updates.ts';
import { createBot } from '../telegram/create-bot.ts';
import type { BotParts } from '../telegram/create-composers.ts';
import { runBot } from '../telegram/run-bot.ts';
import { registerProfile } from '../telegram/surfaces/profile.ts';
import { createWatcherTeller, type WatcherTeller } from '../telegram/surfaces/tell-watchers.ts';
import { NO_LIMITS } from '../telegram/transport/call-limits.ts';
import { startDeletions } from '../telegram/transport/delete-answers.ts';
import { PollingError } from '../telegram/transport/polling.ts';
import { createStoredQueue } from '../telegram/transport/stored-queue.ts';
import { UserError } from '../user-error.ts';
import { createApp } from './create-app.ts';
import { createFeed, type Feed } from './feed.ts';
import { createInterpretationLog } from './interpretation-log.ts';
import { loadPageTexts } from './load-page-texts.ts';
import { createPlayground } from './playground.ts';

/** What the local chat is made of. */
export interface LocalChatOptions {
  readonly parts: BotParts;
  /** The port on loopback; 0 picks any free port. */
  readonly port: number;
  /** Starts the stand-in for Telegram; tests hold on to it. */
  readonly startServer?: typeof startBotApi;
}

/** A running local chat. */
export interface LocalChat {
  /** The address of the page, `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Announces a reload, or why it failed, on every page. */
  readonly announce: Feed['announce'];
  /** Tells people who wait for an answer that a reload has brought. */
  readonly tellWatchers: WatcherTeller;
  /** Resolves when the bot has stopped. Rejects if it stops by itself: then nothing in the page is answered. */
  readonly running: Promise<void>;
  stop(): Promise<void>;
}

/** The local chat cannot open, or cannot go on. */
export class LocalChatError extends UserError {}

/** How many days the bot keeps what it counts, as on Telegram by default. */
const UNANSWERED_DAYS = 90;

const BOT = {
  first_name: 'Qarar',
  username: 'qarar_bot',
  supports_inline_queries: true,
  supports_guest_queries: true,
} as const;

/** A token that no other process can know. */
const createToken = () => `7007007007:${randomBytes(24).toString('base64url')}`;

/** Tells why the bot has stopped by itself. Its own words would be about the token of a bot on Telegram. */
function toLocalChatError(error: unknown): unknown {
  if (!(error instanceof PollingError)) return error;
  const message = 'The bot has lost its connection to the stand-in for Telegram in this process. Start it again.';
  return new LocalChatError(message, { cause: error });
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new LocalChatError(`Port ${port} is not available. Set another PORT.`, { cause: error });
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Starts the bot on a stand-in for Telegram, and a page to talk to it. Both run in this process, on loopback only.
 *
 * @throws {LocalChatError} if the port is not available
 */
export async function startLocalChat({ parts, port, startServer = startBotApi }: LocalChatOptions): Promise<LocalChat> {
  const server = await startServer({ bot: BOT, token: createToken() });
  const playground = createPlayground(server);
  const feed = createFeed(server, playground);
  const texts = loadPageTexts(join(ROOT, 'locales'));
  const log = createInterpretationLog(parts.answerer);
  const app = createApp({ server, playground, feed, texts, log });
  const page = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  const url = await listen(page, port);

  const adminIds = [playground.people.first.user.id];
  const { token, url: apiRoot } = server;
  const options = { token, apiRoot, adminIds, unansweredDays: UNANSWERED_DAYS, limits: NO_LIMITS };
  const { bot, api, handle } = createBot(options, { ...parts, answerer: log.answerer });
  const deletions = startDeletions(bot.api, parts);
  const stop = new AbortController();
  const tellWatchers = createWatcherTeller({ ...parts, api, signal: stop.signal });
  const running = runBot({
    ...{ bot, logger: parts.logger, signal: stop.signal },
    startQueue: async () => createStoredQueue({ ...parts, store: createMemoryUpdates(), handle }),
    onStart: () => {
      registerProfile(api, parts.answerer().translate).catch((error) =>
        parts.logger.warn({ err: error }, 'commands and descriptions could not be registered'),
      );
    },
  }).catch((error: unknown) => {
    throw toLocalChatError(error);
  });
  // An error that nobody awaits yet would end the process without a word of explanation.
  running.catch(() => {});
  return {
    url,
    announce: feed.announce,
    tellWatchers,
    running,
    async stop() {
      stop.abort();
      await running.catch(() => {});
      await deletions.stop();
      await server.close();
      page.close();
      page.closeAllConnections();
    },
  };
}
