/** Runs the bot until it is asked to stop: connects to Telegram, and takes updates by long polling or a webhook. */

import { once } from 'node:events';
import type { Bot } from 'grammy';
import type { Logger } from 'pino';
import type { BotContext } from './context.ts';
import {
  ALLOWED_UPDATES,
  type CallSignal,
  pollUpdates,
  retryWhileUnavailable,
  toPollingError,
} from './transport/polling.ts';
import type { UpdateQueue } from './transport/update-queue.ts';
import { startWebhook, type WebhookOptions } from './transport/webhook.ts';

/** How the bot runs. */
export interface RunOptions {
  readonly bot: Bot<BotContext>;
  /** Called once the bot knows its name: creates the queue, and starts to handle what waits in it. */
  readonly startQueue: () => Promise<UpdateQueue>;
  readonly logger: Logger;
  /** Ends the run. */
  readonly signal: AbortSignal;
  /** Without it, the bot fetches its updates by long polling. */
  readonly webhook?: WebhookOptions | undefined;
  /** Called when the bot begins to take updates. */
  readonly onStart: () => void;
  /** Called each time that Telegram was in contact: after a poll, or an update to the webhook. */
  readonly onContact?: () => void;
}

/** How many updates Telegram may deliver to the webhook at a time. */
const MAX_CONNECTIONS = 100;

/** Takes updates by the webhook until the signal is aborted. It listens before Telegram knows of it. */
async function serveWebhook(webhook: WebhookOptions, queue: UpdateQueue, options: RunOptions): Promise<void> {
  const { bot, logger, onStart, signal, onContact = () => {} } = options;
  const { close } = await startWebhook(webhook, { queue, logger, onContact });
  const parameters = {
    secret_token: webhook.secret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: MAX_CONNECTIONS,
  };
  try {
    await retryWhileUnavailable(() => bot.api.setWebhook(webhook.url, parameters, signal as CallSignal), signal);
    onStart();
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await close();
  }
}

/** Fetches updates until the signal is aborted. */
async function fetchUpdates(queue: UpdateQueue, options: RunOptions): Promise<void> {
  const { bot, logger, signal, onStart, onContact = () => {} } = options;
  await retryWhileUnavailable(() => bot.api.deleteWebhook({}, signal as CallSignal), signal);
  onStart();
  await pollUpdates({ api: bot.api, queue, logger, signal, onContact });
}

/**
 * Runs the bot until the signal is aborted or Telegram refuses. Then lets running handlers finish for some seconds.
 *
 * @throws {PollingError} if the token is refused, or another process polls with it
 * @throws {WebhookError} if the port of the webhook is not available
 */
export async function runBot(options: RunOptions): Promise<void> {
  const { bot, signal, webhook, startQueue } = options;
  let queue: UpdateQueue | undefined;
  try {
    bot.botInfo = await retryWhileUnavailable(() => bot.api.getMe(signal as CallSignal), signal);
    queue = await startQueue();
    await (webhook ? serveWebhook(webhook, queue, options) : fetchUpdates(queue, options));
  } catch (error) {
    if (!signal.aborted) throw toPollingError(error);
  } finally {
    await queue?.stop();
  }
}
