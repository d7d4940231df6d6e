import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { startBotApi } from 'telegram-stand-in';
import { type BotParts, createBot } from '../telegram/create-bot.ts';
import { pollUpdates } from '../telegram/transport/polling.ts';
import { registerProfile } from '../telegram/surfaces/profile.ts';
import { ROOT } from '../paths.ts';
import { createApp } from './create-app.ts';
import { createFeed, type Feed } from './feed.ts';
import { loadPageTexts } from './load-page-texts.ts';
import { readPageFiles } from './page-files.ts';
import { createPlaces } from './places.ts';
import { UserError } from '../user-error.ts';

/** What the local chat is made of. */
export interface LocalChatOptions {
  readonly parts: BotParts;
  /** On loopback; 0 takes any free port. */
  readonly port: number;
}

/** The running local chat. */
export interface LocalChat {
  /** The address of the page, `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Tells every page that facts and texts were read anew, or why not. */
  readonly announce: Feed['announce'];
  stop(): Promise<void>;
}

/** The port of the local chat cannot be had; the message says how to mend it. */
export class LocalChatError extends UserError {}

const BOT = {
  first_name: 'Qarar',
  username: 'qarar_bot',
  supports_inline_queries: true,
  supports_guest_queries: true,
} as const;

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new LocalChatError(`port ${port} cannot be used; set another one as PORT`, { cause: error });
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/**
 * Starts the bot on a stand-in for Telegram, both in this process and on loopback only, and a page to talk to it.
 *
 * @throws {LocalChatError} where the port cannot be had
 */
export async function startLocalChat({ parts, port }: LocalChatOptions): Promise<LocalChat> {
  const server = await startBotApi({ bot: BOT });
  const places = createPlaces(server);
  const feed = createFeed(server, places);
  const files = readPageFiles();
  const texts = loadPageTexts(join(ROOT, 'locales'));
  const app = createApp({ server, places, feed, files, texts, answerer: parts.answerer });
  const page = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  const url = await listen(page, port);

  const bot = createBot({ token: server.token, apiRoot: server.url, adminIds: [places.people.first.user.id] }, parts);
  const stop = new AbortController();
  const polling = pollUpdates(bot, stop.signal, () => {
    registerProfile(bot.api, parts.answerer().translate).catch((error) =>
      parts.logger.warn({ err: error }, 'commands and descriptions could not be registered'),
    );
  });
  return {
    url,
    announce: feed.announce,
    async stop() {
      stop.abort();
      await polling;
      await server.close();
      page.close();
      page.closeAllConnections();
    },
  };
}
