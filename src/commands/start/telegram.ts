/** The bot on Telegram as a process: storage, log, live reload, updates. */
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Answerer } from '../../answering/answerer.ts';
import type { TelegramConfig } from '../../config.ts';
import { createLogger } from '../../create-logger.ts';
import { createMetrics } from '../../metrics.ts';
import { openLiveAnswerer } from '../../reloading/live-answerer.ts';
import { openSqliteStorage } from '../../storage/sqlite-storage.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { createBot } from '../../telegram/create-bot.ts';
import type { BotParts } from '../../telegram/create-composers.ts';
import { runBot } from '../../telegram/run-bot.ts';
import { registerProfile } from '../../telegram/surfaces/profile.ts';
import { createWatcherTeller } from '../../telegram/surfaces/tell-watchers.ts';
import { createCallLimits } from '../../telegram/transport/call-limits.ts';
import { startDeletions } from '../../telegram/transport/delete-answers.ts';
import { createStoredQueue } from '../../telegram/transport/stored-queue.ts';
import type { UpdateHandler, UpdateQueue } from '../../telegram/transport/update-queue.ts';
import { type CommandContext, compileOptionsOf } from '../command-context.ts';

/** How long the message that is just being sent may take after a stop, in milliseconds. */
const FINISH_TIMEOUT = 1000;

/** What depends on the kind of the storage. */
interface Stores {
  readonly storage: KeyValueStorage;
  /** Creates the queue of updates, and starts to handle what waits in it. */
  startQueue(handle: UpdateHandler): Promise<UpdateQueue>;
  /** Waits until the replicas together may send one more message; undefined if there is only one. */
  readonly waitForReplicas?: () => Promise<void>;
  close(): Promise<void>;
}

type QueueParts = Pick<BotParts, 'logger' | 'metrics' | 'now'>;

async function openFile(path: string, parts: QueueParts): Promise<Stores> {
  const storage = await openSqliteStorage(path);
  return {
    storage,
    async startQueue(handle) {
      const queue = createStoredQueue({ store: storage.updates, handle, ...parts });
      await queue.resume();
      return queue;
    },
    close: storage.close,
  };
}

/**
 * Runs the bot on Telegram until the process is asked to stop. What is already being answered is finished first.
 *
 * @throws {StorageError} if the storage cannot be used
 * @throws {PollingError} if Telegram refuses the token, or another process polls with it
 * @throws {WebhookError} if the port of the webhook is not available
 */
export async function runOnTelegram(config: TelegramConfig, context: CommandContext): Promise<void> {
  const logger = createLogger(config.logLevel, pino.destination({ dest: 2, sync: true }), config.token);
  const metrics = createMetrics();
  const now = Date.now;
  if (config.storage.kind === 'redis') throw new Error('not built yet');
  const stores = await openFile(config.storage.path, { logger, metrics, now });
  const { storage } = stores;
  const signal = context.createStopSignal();
  const started = performance.now();
  let telling = Promise.resolve();
  const tell = (answerer: Answerer) => {
    telling = tellWatchers(answerer);
  };
  const live = await openLiveAnswerer(compileOptionsOf(context), {
    onReload: (answerer) => {
      logger.info({ resolution: answerer.base.id }, 'facts and texts reloaded');
      tell(answerer);
    },
    onProblem: ({ message }) => logger.error(`Reload failed; still serving the previous facts: ${message}`),
  });
  const { base, translate } = live.answerer();
  const ms = Math.round(performance.now() - started);
  logger.debug({ resolution: base.id, facts: base.facts.size, ms }, 'fact base ready');
  const parts = { answerer: live.answerer, storage, logger, metrics, now };
  const { waitForReplicas } = stores;
  const limits = createCallLimits({ perSecond: config.messagesPerSecond, now, waitForReplicas });
  const { bot, api, handle } = createBot({ ...config, limits }, parts);
  const deletions = startDeletions(bot.api, parts);
  const tellWatchers = createWatcherTeller({ api, storage, logger, signal });
  const running = runBot({
    ...{ bot, logger, signal },
    startQueue: () => stores.startQueue(handle),
    webhook: config.webhook && { ...config.webhook, host: config.host },
    onStart: () => {
      logger.info({ bot: `@${bot.botInfo.username}`, resolution: base.id }, 'listening');
      tell(live.answerer());
      registerProfile(api, translate).then(
        (changed) => logger.debug({ changed }, 'commands and descriptions are up to date'),
        (error) => logger.warn({ err: error }, 'commands and descriptions could not be registered'),
      );
    },
  });
  await running.finally(async () => {
    // A person who is just being told must not be told again at the next start.
    await Promise.race([telling, pause(FINISH_TIMEOUT)]);
    await deletions.stop();
    await stores.close();
  });
  logger.info('stopped');
}
