/** The bot on Telegram as a process: storage, log, live reload, long polling. */
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import type { Answerer } from '../../answering/answerer.ts';
import type { TelegramConfig } from '../../config.ts';
import { createLogger } from '../../create-logger.ts';
import { createMetrics } from '../../metrics.ts';
import { openLiveAnswerer } from '../../reloading/live-answerer.ts';
import { mirrorKeys } from '../../storage/mirror-keys.ts';
import { openSqliteStorage } from '../../storage/sqlite-storage.ts';
import { SETTINGS_PREFIX } from '../../telegram/chat-settings.ts';
import { createBot } from '../../telegram/create-bot.ts';
import { registerProfile } from '../../telegram/surfaces/profile.ts';
import { createWatcherTeller } from '../../telegram/surfaces/tell-watchers.ts';
import { startDeletions } from '../../telegram/transport/delete-answers.ts';
import { pollUpdates } from '../../telegram/transport/polling.ts';
import { type CommandContext, compileOptionsOf } from '../command-context.ts';

/** How long the message that is just being sent may take after a stop, in milliseconds. */
const FINISH_TIMEOUT = 1000;

/**
 * Runs the bot on Telegram until the process is asked to stop. What is already being answered is finished first.
 *
 * @throws {StorageError} if the storage file cannot be used
 * @throws {PollingError} if Telegram refuses the token, or another process polls with it
 */
export async function runOnTelegram(config: TelegramConfig, context: CommandContext): Promise<void> {
  const logger = createLogger(config.logLevel, pino.destination({ dest: 2, sync: true }), config.token);
  if (config.storage.kind === 'redis') throw new Error('not built yet');
  const storage = await mirrorKeys(await openSqliteStorage(config.storage.path), SETTINGS_PREFIX);
  const stopSignal = context.createStopSignal();
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
  const parts = { answerer: live.answerer, storage, logger, metrics: createMetrics(), now: Date.now };
  const bot = createBot(config, parts);
  const deletions = startDeletions(bot.api, parts);
  const tellWatchers = createWatcherTeller({ api: bot.api, storage, logger, signal: stopSignal });
  const polling = pollUpdates(bot, stopSignal, () => {
    logger.info({ bot: `@${bot.botInfo.username}`, resolution: base.id }, 'listening');
    tell(live.answerer());
    registerProfile(bot.api, translate).then(
      (changed) => logger.debug({ changed }, 'commands and descriptions are up to date'),
      (error) => logger.warn({ err: error }, 'commands and descriptions could not be registered'),
    );
  });
  await polling.finally(async () => {
    // A person who is just being told must not be told again at the next start.
    await Promise.race([telling, pause(FINISH_TIMEOUT)]);
    await deletions.stop();
    await bot.flush();
    await storage.close();
  });
  logger.info('stopped');
}
