/** Long polling: fetches updates until the bot is asked to stop. */

import { setTimeout as pause } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { StorageError } from '../../storage/storage.ts';
import { UserError } from '../../user-error.ts';
import { isApiFailure } from './errors.ts';
import type { UpdateQueue } from './update-queue.ts';

/** The kinds of updates that the bot handles. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'my_chat_member',
  'inline_query',
  'guest_message',
  'callback_query',
] as const;

/** The delay before a retry if the Bot API is not available, in milliseconds. */
const RETRY_INTERVAL = 1000;
/** How long Telegram waits for an update before it answers with none, in seconds. */
const POLL_TIMEOUT = 30;
/** How long to wait for the answers to some updates before the next ones are fetched, in milliseconds. */
const PATIENCE = 25;

/** How long the last call may take, in milliseconds. */
const CONFIRM_TIMEOUT = 1000;

/** Telegram refuses to let this bot run. The message says why and how to fix it. */
export class PollingError extends UserError {}

const WRONG_TOKEN = 'get the current one from @BotFather (send it /token)';

function refusalOf({ error_code: code, description }: GrammyError): string | undefined {
  if (code === 401) return `the Bot API refuses the token in BOT_TOKEN; ${WRONG_TOKEN}`;
  if (code === 404) return `the Bot API has no bot with the token in BOT_TOKEN; ${WRONG_TOKEN}`;
  if (code !== 409) return undefined;
  return /webhook/i.test(description)
    ? 'another process has set a webhook for the same BOT_TOKEN; stop it, or set WEBHOOK_URL here, too'
    : 'another process is running with the same BOT_TOKEN; stop it first';
}

/** Turns an error with which Telegram refuses to let the bot run into one that says what to do. */
export function toPollingError(error: unknown): unknown {
  const refusal = error instanceof GrammyError ? refusalOf(error) : undefined;
  return refusal ? new PollingError(refusal, { cause: error }) : error;
}

/** The type of a signal that grammY takes, which is that of a polyfill. */
export type CallSignal = Parameters<Api['getMe']>[0];

/**
 * Repeats a call for as long as the Bot API is not available.
 *
 * @throws the error of the call if it is another one, or the signal is aborted
 */
export async function retryWhileUnavailable<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (!isApiFailure(error) || signal.aborted) throw error;
      const { retry_after: seconds = 0 } = error instanceof GrammyError ? error.parameters : {};
      await pause(Math.max(RETRY_INTERVAL, seconds * 1000), undefined, { signal });
    }
  }
}

const isUpdate = (update: Update | null): update is Update => Number.isSafeInteger(update?.update_id);

/** What polling needs. */
export interface PollingParts {
  /** Makes its calls at once. */
  readonly api: Api;
  readonly queue: UpdateQueue;
  readonly logger: Logger;
  /** Ends the polling. */
  readonly signal: AbortSignal;
  /** Called after each time that updates were fetched. */
  readonly onContact: () => void;
}

/**
 * Fetches updates until the signal is aborted or Telegram refuses. Telegram keeps an update until the queue has taken
 * it, so what is neither answered nor in a storage when the process is killed comes again.
 *
 * @throws {PollingError} if the token is refused, or another process polls with it
 */
export async function pollUpdates({ api, queue, logger, signal, onContact }: PollingParts): Promise<void> {
  const callSignal = signal as CallSignal;
  let offset = 0;
  while (!signal.aborted) {
    try {
      const fetch = () =>
        api.getUpdates({ offset, timeout: POLL_TIMEOUT, allowed_updates: ALLOWED_UPDATES }, callSignal);
      const fetched: readonly (Update | null)[] | null = await retryWhileUnavailable(fetch, signal);
      const updates = (fetched ?? []).filter(isUpdate);
      onContact();
      if (fetched === null) await pause(RETRY_INTERVAL, undefined, { signal });
      if (updates.length > 0) await queue.take(updates, PATIENCE);
      for (const { update_id: id } of updates) offset = Math.max(offset, id + 1);
    } catch (error) {
      if (signal.aborted) break;
      if (!(error instanceof StorageError)) throw toPollingError(error);
      logger.error({ err: error }, 'failed to take updates; trying again');
      await pause(RETRY_INTERVAL);
    }
  }
  if (offset === 0) return;
  try {
    // Telegram forgets the last updates that were taken only now.
    await api.getUpdates({ offset, limit: 1, timeout: 0 }, AbortSignal.timeout(CONFIRM_TIMEOUT) as CallSignal);
  } catch (error) {
    logger.debug({ err: error }, 'failed to confirm the last updates; they come again, and are known');
  }
}
