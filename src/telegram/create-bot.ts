/** The composition of the Telegram bot: API transformers, middleware, and one composer per feature. */

import { sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';
import type { Answerer } from '../answering/answerer.ts';
import { batchInsights } from '../insights/batch-insights.ts';
import { createInsights } from '../insights/create-insights.ts';
import { createRecorderQueue } from '../insights/recorder.ts';
import { createSettingsStore } from './chat-settings.ts';
import { createChatState } from './chat-state.ts';
import type { BotContext } from './context.ts';
import { type BotParts, createComposers } from './create-composers.ts';
import { createAnswerLog } from './surfaces/answer-log.ts';
import { createPendingRequests } from './surfaces/pending-requests.ts';
import { createQuestionLog } from './surfaces/question-log.ts';
import { retryCalls, useHtml, watchCalls } from './transport/api-transformers.ts';
import { createDueDeletions } from './transport/due-deletions.ts';
import { isApiFailure, isExpectedError } from './transport/errors.ts';
import { createFetch } from './transport/fetch.ts';
import { limitWaiting } from './transport/limit-waiting.ts';
import { loadSettings } from './transport/load-settings.ts';
import { sendView } from './transport/send-view.ts';
/** The Bot API server and the bot's account on it. */
export interface BotOptions {
  readonly token: string;
  /** The root URL of the Bot API, without a trailing slash. */
  readonly apiRoot: string;
  /** The ids of the users who receive reports of wrong answers. */
  readonly adminIds: readonly number[];
  /** How many days unanswered questions and the numbers of answers are kept; 0 for not at all. */
  readonly unansweredDays: number;
}

/** The bot, and what is left to do when it has stopped. */
export interface QararBot extends Bot<BotContext> {
  /** Writes the counts that are not yet written. Call it before the storage is closed. */
  flush(): Promise<void>;
}

/** The timeout of a call, in seconds. It must be longer than a long poll, which takes 30. */
const CALL_TIMEOUT = 45;

/**
 * Creates the bot. Updates of one chat are handled in order. If a handler fails, the error is logged, the user gets an
 * apology, and the bot goes on. Each update is answered with the current answerer.
 */
export function createBot(options: BotOptions, parts: BotParts): QararBot {
  const { token, apiRoot, adminIds, unansweredDays } = options;
  const { answerer, storage, logger, now } = parts;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT, fetch: createFetch() } });
  bot.api.config.use(watchCalls(token, logger), retryCalls, useHtml);
  const settings = createSettingsStore(storage);
  const counted = createInsights(storage, unansweredDays, now);
  const insights = counted && batchInsights(counted, (error) => logger.warn({ err: error }, 'failed to count replies'));
  const shared = {
    ...parts,
    settings,
    state: createChatState(parts),
    questions: createQuestionLog(now),
    answers: createAnswerLog(),
    requests: createPendingRequests(now),
    deletions: createDueDeletions(storage, now),
    adminIds,
    unansweredDays,
    insights,
    recorderFor: createRecorderQueue(insights, logger),
    username: () => bot.botInfo.username,
  };
  const compose = (current: Answerer) => ({ answerer: current, ...createComposers(current, shared) });
  let composed = compose(answerer());

  bot.use(limitWaiting(logger));
  bot.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? '')));
  bot.use(loadSettings(settings, logger));
  bot.use((ctx, next) => {
    if (composed.answerer !== answerer()) composed = compose(answerer());
    return composed.composer.middleware()(ctx, next);
  });

  bot.catch(async ({ error, ctx }) => {
    const { update_id, ...update } = ctx.update;
    const context = { err: error, update: update_id, kind: Object.keys(update)[0], chat: ctx.chat?.type };
    if (isExpectedError(error)) return logger.debug(context, 'the chat cannot be reached or has not changed');
    logger.error(context, 'failed to handle an update');
    if (isApiFailure(error) || ctx.chat?.type !== 'private') return;
    try {
      await sendView(ctx, composed.menus.text(ctx.language, 'message.apology'));
    } catch (failure) {
      logger.warn({ err: failure, update: update_id }, 'failed to send the apology');
    }
  });
  return Object.assign(bot, { flush: async () => insights?.flush() });
}
