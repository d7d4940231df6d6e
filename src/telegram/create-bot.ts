/** The composition of the Telegram bot: API transformers, middleware, and one composer per feature. */

import { sequentialize } from '@grammyjs/runner';
import { Api, Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Answerer } from '../answering/answerer.ts';
import { createLocalMap } from '../bounded-map.ts';
import { batchInsights } from '../insights/batch-insights.ts';
import { createInsights } from '../insights/create-insights.ts';
import { createRecorderQueue } from '../insights/recorder.ts';
import { SharedStateError } from '../storage/shared-state.ts';
import { laneOf } from './chat-kind.ts';
import { createSettingsStore } from './chat-settings.ts';
import type { BotContext } from './context.ts';
import { type BotParts, createComposers } from './create-composers.ts';
import { createAnswerLog } from './surfaces/answer-log.ts';
import { createChatState } from './surfaces/chat-state.ts';
import { limitFloods, sendFloodNotice } from './surfaces/limit-floods.ts';
import { createPendingRequests } from './surfaces/pending-requests.ts';
import { createQuestionLog } from './surfaces/question-log.ts';
import { shareState } from './surfaces/share-state.ts';
import { useHtml, watchCalls } from './transport/api-transformers.ts';
import type { CallLimits } from './transport/call-limits.ts';
import { capTexts } from './transport/cap-texts.ts';
import { createDueDeletions } from './transport/due-deletions.ts';
import { isApiFailure, isExpectedError } from './transport/errors.ts';
import { createFetch } from './transport/fetch.ts';
import type { FloodLimit } from './transport/flood-limit.ts';
import { limitWaiting } from './transport/limit-waiting.ts';
import { loadSettings } from './transport/load-settings.ts';
import { logUpdate } from './transport/log-update.ts';
import { createCallPacer, GivenUpError, HandedBackError } from './transport/pace-calls.ts';
import { sendView } from './transport/send-view.ts';
import type { Receipt, UpdateHandler } from './transport/update-queue.ts';

/** The Bot API server and the bot's account on it. */
export interface BotOptions {
  readonly token: string;
  /** The root URL of the Bot API, without a trailing slash. */
  readonly apiRoot: string;
  /** The ids of the users who receive reports of wrong answers. */
  readonly adminIds: readonly number[];
  /** How many days unanswered questions and the numbers of answers are kept; 0 for not at all. */
  readonly unansweredDays: number;
  /** When messages may go out. */
  readonly limits: CallLimits;
  /** How often people and groups may ask; without it, as often as they like. */
  readonly floodLimit?: FloodLimit | undefined;
}

/** The bot as it runs. */
export interface RunnableBot {
  /** grammY's bot, whose own calls are made at once. */
  readonly bot: Bot<BotContext>;
  /** For calls that belong to no update: they are paced, and repeated if they fail. */
  readonly api: Api;
  readonly handle: UpdateHandler;
  /** Writes the counts that are not yet written. Call it before the storage is closed. */
  flush(): Promise<void>;
}

/** The timeout of a call, in seconds. It must be longer than a long poll, which takes 30. */
const CALL_TIMEOUT = 45;

/**
 * Creates the bot. Updates of one chat are handled in order. If a handler fails, the error is logged, the user gets an
 * apology, and the bot goes on. Each update is answered with the current answerer.
 */
export function createBot(options: BotOptions, parts: BotParts): RunnableBot {
  const { token, apiRoot, adminIds, unansweredDays, floodLimit } = options;
  const { answerer, storage, logger, metrics, now } = parts;
  const client = { apiRoot, timeoutSeconds: CALL_TIMEOUT, fetch: createFetch() };
  const bot = new Bot<BotContext>(token, { client });
  bot.api.config.use(watchCalls(token, logger, metrics), useHtml);
  const paceCalls = createCallPacer({ limits: options.limits, metrics, now });
  const api = new Api(token, client);
  api.config.use(...bot.api.config.installedTransformers(), paceCalls());
  const settings = createSettingsStore(storage);
  const createMap = parts.shared?.createMap ?? createLocalMap;
  const counted = createInsights(storage, unansweredDays, now);
  const insights = counted && batchInsights(counted, (error) => logger.warn({ err: error }, 'failed to count replies'));
  const shared = {
    ...parts,
    settings,
    state: createChatState(parts, createMap),
    questions: createQuestionLog(now, createMap),
    answers: createAnswerLog(createMap),
    requests: createPendingRequests(now, createMap),
    deletions: createDueDeletions(storage, now),
    adminIds,
    unansweredDays,
    insights,
    recorderFor: createRecorderQueue(insights, metrics),
    username: () => bot.botInfo.username,
  };
  const compose = (current: Answerer) => ({ answerer: current, ...createComposers(current, shared) });
  let composed = compose(answerer());

  const receipts = new WeakMap<Update, Receipt>();
  bot.use(logUpdate(logger), capTexts);
  bot.use((ctx, next) => {
    ctx.api.config.use(paceCalls(receipts.get(ctx.update)));
    return next();
  });
  const load = loadSettings(settings);
  if (floodLimit) {
    const notify = async (ctx: BotContext) => void (await load(ctx, () => sendFloodNotice(ctx, composed.menus)));
    bot.use(limitFloods({ limit: floodLimit, metrics, now, notify }));
  }
  bot.use(limitWaiting(metrics));
  bot.use(sequentialize(laneOf));
  bot.use(load);
  if (parts.shared) bot.use(shareState(parts.shared));
  bot.use((ctx, next) => {
    if (composed.answerer !== answerer()) composed = compose(answerer());
    return composed.composer.middleware()(ctx, next);
  });

  bot.catch(async ({ error, ctx }) => {
    const { logger } = ctx;
    const { update_id, ...update } = ctx.update;
    if (error instanceof HandedBackError || error instanceof SharedStateError) throw error;
    const context = { err: error, kind: Object.keys(update)[0], chat: ctx.chat?.type };
    if (isExpectedError(error)) return logger.debug(context, 'the chat cannot be reached or has not changed');
    if (error instanceof GivenUpError) return logger.warn(context, 'an answer was given up');
    logger.error(context, 'failed to handle an update');
    if (isApiFailure(error) || ctx.chat?.type !== 'private') return;
    try {
      await sendView(ctx, composed.menus.text(ctx.language, 'message.apology'));
    } catch (failure) {
      logger.warn({ err: failure }, 'failed to send the apology');
    }
  });

  const handle: UpdateHandler = async (update, receipt) => {
    const { update_id: _, ...content } = update;
    metrics.updates.inc({ kind: Object.keys(content)[0] ?? 'none' });
    receipts.set(update, receipt);
    try {
      await bot.handleUpdate(update);
    } catch (error) {
      if (!(error instanceof BotError)) throw error;
      await bot.errorHandler(error);
    }
  };
  return { bot, api, handle, flush: async () => insights?.flush() };
}
