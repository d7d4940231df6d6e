/** The bot on Telegram as a process: storage, log, live reload, updates. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answerer } from '../../answering/answerer.ts';
import { createConversationMemory } from '../../answering/conversation-memory.ts';
import type { TelegramConfig } from '../../config.ts';
import { createLogger } from '../../create-logger.ts';
import { createMetrics } from '../../metrics.ts';
import { openLog } from '../../open-log.ts';
import { createHealth, MAX_POLLING_SILENCE } from '../../operations/health.ts';
import { startOperationsServer } from '../../operations/operations-server.ts';
import { openLiveAnswerer, type ReloadHandlers } from '../../reloading/live-answerer.ts';
import { createBot } from '../../telegram/create-bot.ts';
import { runBot } from '../../telegram/run-bot.ts';
import { registerProfile } from '../../telegram/surfaces/profile.ts';
import { createWatcherTeller } from '../../telegram/surfaces/tell-watchers.ts';
import { createCallLimits } from '../../telegram/transport/call-limits.ts';
import { startDeletions } from '../../telegram/transport/delete-answers.ts';
import { type CommandContext, compileOptionsOf } from '../command-context.ts';
import { openStores } from './open-stores.ts';

/** How long the message that is just being sent may take after a stop, in milliseconds. */
const FINISH_TIMEOUT = 1000;

/** Returns what must never be logged. */
function secretsOf({ token, webhook, storage }: TelegramConfig): string[] {
  const password = storage.kind === 'redis' ? decodeURIComponent(new URL(storage.url).password) : '';
  return [token, webhook?.secret ?? '', password].filter((secret) => secret !== '');
}

/**
 * Runs the bot on Telegram until the process is asked to stop. What is already being answered is finished first.
 *
 * @throws {StorageError} if the storage cannot be used
 * @throws {PollingError} if Telegram refuses the token, or another process polls with it
 * @throws {WebhookError} if the port of the webhook is not available
 * @throws {OperationsError} if the port of the health checks is not available
 */
export async function runOnTelegram(config: TelegramConfig, context: CommandContext): Promise<void> {
  const logger = createLogger(config.logLevel, await openLog(context.logsToTerminal), secretsOf(config));
  const metrics = createMetrics();
  const now = Date.now;
  const stores = await openStores(config, { logger, metrics, now });
  const { storage, shared, waitForReplicas, floodLimit } = stores;
  const maxSilence = config.webhook ? Number.POSITIVE_INFINITY : MAX_POLLING_SILENCE;
  const health = createHealth({ now, storage, maxSilence });
  const { host, operationsPort: port } = config;
  const operations = port === undefined ? undefined : await startOperationsServer({ health, metrics, host, port });
  const signal = context.createStopSignal();
  signal.addEventListener('abort', () => health.setReady(false));
  const started = performance.now();
  let telling = Promise.resolve();
  const tell = (answerer: Answerer) => {
    telling = tellWatchers(answerer);
  };
  const handlers: ReloadHandlers = {
    onReload: (answerer) => {
      logger.info({ resolution: answerer.base.id }, 'facts and texts reloaded');
      tell(answerer);
    },
    onProblem: ({ message }) => logger.error(`Reload failed; still serving the previous facts: ${message}`),
  };
  const memory = createConversationMemory({ now: Date.now, ...(shared && { createMap: shared.createMap }) });
  const live = await openLiveAnswerer(compileOptionsOf(context), handlers, memory);
  const { base, translate } = live.answerer();
  const ms = Math.round(performance.now() - started);
  logger.debug({ resolution: base.id, facts: base.facts.size, ms }, 'fact base ready');
  const parts = { answerer: live.answerer, storage, shared, logger, metrics, now };
  const limits = createCallLimits({ perSecond: config.messagesPerSecond, now, waitForReplicas });
  const { bot, api, handle, flush } = createBot({ ...config, limits, floodLimit }, parts);
  const deletions = startDeletions(bot.api, parts);
  const tellWatchers = createWatcherTeller({ api, storage, logger, signal });
  const running = runBot({
    ...{ bot, logger, signal, onContact: health.noteContact },
    startQueue: () => stores.startQueue(handle),
    webhook: config.webhook && { ...config.webhook, host },
    onStart: () => {
      health.setReady(!signal.aborted);
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
    await flush();
    await stores.close();
    operations?.stop();
  });
  logger.info('stopped');
}
