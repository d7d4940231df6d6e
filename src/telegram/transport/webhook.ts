/** The webhook: an HTTP server to which Telegram delivers updates. */

import { createHash, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Logger } from 'pino';
import { z } from 'zod';
import { UserError } from '../../user-error.ts';
import type { UpdateQueue } from './update-queue.ts';

/** Where the webhook listens, and what it is called with. */
export interface WebhookOptions {
  /** The public address that Telegram calls. Its path is the path of the webhook. */
  readonly url: string;
  /** The secret that each request of Telegram contains. */
  readonly secret: string;
  readonly host: string;
  /** The port on the host; 0 takes any free one. */
  readonly port: number;
}

/** What the webhook needs. */
export interface WebhookParts {
  readonly queue: UpdateQueue;
  readonly logger: Logger;
  /** Called after each update that was taken. */
  readonly onContact: () => void;
}

/** A running webhook. */
export interface Webhook {
  readonly port: number;
  /** Takes no more updates, and answers the requests that are under way. */
  close(): Promise<void>;
}

/** The port of the webhook is not available. */
export class WebhookError extends UserError {}

/** The largest update, in bytes: Telegram's are far smaller. */
const MAX_BODY = 1024 * 1024;
/** How long Telegram waits for the answer to an update before it is kept for later, in milliseconds. */
const PATIENCE = 1000;
/** How often connections that have become idle are closed at the end, in milliseconds. */
const CLOSING_INTERVAL = 50;
/** The header that contains the secret. */
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';

const updateSchema = z.looseObject({ update_id: z.int() });

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Creates the server behind the webhook. It answers 503 if an update cannot be taken, so that it is sent again. */
export function createWebhookApp({ url, secret }: Pick<WebhookOptions, 'url' | 'secret'>, parts: WebhookParts): Hono {
  const { queue, logger, onContact } = parts;
  const expected = digest(secret);
  const app = new Hono();
  app.use(async (c, next) => {
    // Digests have the same length, which a comparison in constant time needs.
    if (!timingSafeEqual(digest(c.req.header(SECRET_HEADER) ?? ''), expected)) return c.text('Unauthorized', 401);
    return next();
  });
  app.post(new URL(url).pathname, bodyLimit({ maxSize: MAX_BODY }), async (c) => {
    const update = updateSchema.safeParse(await c.req.json().catch(() => undefined));
    if (!update.success) return c.text('This is not an update.', 400);
    try {
      // The schema checks only what tells updates apart; Telegram sends the rest.
      await queue.take([update.data as Parameters<UpdateQueue['take']>[0][number]], PATIENCE);
    } catch (error) {
      logger.error({ err: error, update: update.data.update_id }, 'failed to take an update; Telegram sends it again');
      return c.text('The storage is not available.', 503);
    }
    onContact();
    return c.body(null, 200);
  });
  return app;
}

/**
 * Starts to listen for updates.
 *
 * @throws {WebhookError} if the port is not available
 */
export async function startWebhook(options: WebhookOptions, parts: WebhookParts): Promise<Webhook> {
  const app = createWebhookApp(options, parts);
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
  server.listen(options.port, options.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const where = `${options.host}:${options.port}`;
    throw new WebhookError(`The webhook cannot listen on ${where}. Set another HOST or PORT.`, { cause: error });
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      // A proxy keeps its connections open, and one that has just answered is not idle yet.
      const closing = setInterval(() => server.closeIdleConnections(), CLOSING_INTERVAL);
      await closed;
      clearInterval(closing);
    },
  };
}
