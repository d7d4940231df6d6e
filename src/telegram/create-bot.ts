/** The composition of the Telegram bot: API transformers, middleware, and one composer per feature. */

import { sequentialize } from '@grammyjs/runner';
import { Bot, Composer } from 'grammy';
import type { Logger } from 'pino';
import type { Answerer } from '../answering/answerer.ts';
import { createReplySuggester } from '../answering/suggest-replies.ts';
import { createPictures } from '../pictures/pictures.ts';
import type { KeyValueStorage } from '../storage/storage.ts';
import { createSettingsStore, type SettingsStore } from './chat-settings.ts';
import { type ChatState, createChatState } from './chat-state.ts';
import type { BotContext } from './context.ts';
import { createInterfaceTexts } from './presentation/interface-texts.ts';
import { createMenuViews } from './presentation/menu-views.ts';
import { createReplyKeyboards } from './presentation/reply-keyboards.ts';
import { createReplyViews } from './presentation/reply-views.ts';
import { createSourceTexts } from './presentation/source-texts.ts';
import { createTextReportView } from './presentation/text-report-view.ts';
import { createCallbackQueries } from './surfaces/callback-queries.ts';
import { createCallbackAnswerer } from './surfaces/callbacks.ts';
import { createChannels } from './surfaces/channels.ts';
import { createTextChecks } from './surfaces/check.ts';
import { createCommands } from './surfaces/commands.ts';
import { createFeedback } from './surfaces/feedback.ts';
import { createGroupSettings } from './surfaces/group-settings.ts';
import { createGroups } from './surfaces/groups.ts';
import { createGuestMessages } from './surfaces/guest.ts';
import { createIgnoreFilter } from './surfaces/ignore-filter.ts';
import { createInlineQueries } from './surfaces/inline.ts';
import { createMembership } from './surfaces/membership.ts';
import { createMoreMenu } from './surfaces/more-menu.ts';
import { createPictureMessages, createPictureRequests } from './surfaces/picture-messages.ts';
import { createPrivateQuestions } from './surfaces/private-questions.ts';
import { createQuestionHandler } from './surfaces/question-handler.ts';
import { createQuestionLog, type QuestionLog } from './surfaces/question-log.ts';
import { retryCalls, useHtml, watchCalls } from './transport/api-transformers.ts';
import { isApiFailure, isExpectedError } from './transport/errors.ts';
import { limitWaiting } from './transport/limit-waiting.ts';
import { loadSettings } from './transport/load-settings.ts';
import { sendView } from './transport/send-view.ts';

/** The parts that the bot is built from. */
export interface BotParts {
  /** Returns the current answerer. After a reload, it returns another one. */
  readonly answerer: () => Answerer;
  readonly storage: KeyValueStorage;
  readonly logger: Logger;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** The Bot API server and the bot's account on it. */
export interface BotOptions {
  readonly token: string;
  /** The root URL of the Bot API, without a trailing slash. */
  readonly apiRoot: string;
  /** The ids of the users who receive reports of wrong answers. */
  readonly adminIds: readonly number[];
}

/** What the composers share, and a reload does not replace. */
interface SharedParts extends BotParts {
  readonly settings: SettingsStore;
  readonly state: ChatState;
  readonly questions: QuestionLog;
  readonly adminIds: readonly number[];
  readonly username: () => string;
}

/** The timeout of a call, in seconds. It must be longer than a long poll, which takes 30. */
const CALL_TIMEOUT = 45;

function createComposers(answerer: Answerer, shared: SharedParts) {
  const { base, translate, respond, presentFacts } = answerer;
  const { storage, logger, now, settings, state, questions, adminIds, username } = shared;
  const texts = createInterfaceTexts(translate);
  const keyboards = createReplyKeyboards({ base, texts, username, hasAdmins: adminIds.length > 0 });
  const sourceTexts = createSourceTexts(base, translate, texts);
  const views = createReplyViews({ base, presentFacts, texts, sourceTexts, keyboards });
  const menus = createMenuViews({ base, translate, texts, sourceTexts, keyboards });
  const answerCallback = createCallbackAnswerer(logger);
  const handleQuestion = createQuestionHandler(views, answerer, questions);
  const pictureMessages = createPictureMessages(createPictures(base, translate), texts, storage, logger);
  const pictureRequests = createPictureRequests(pictureMessages, answerCallback);
  const ignoreFilter = createIgnoreFilter(now);
  const checks = createTextChecks(answerer, createTextReportView(answerer, texts), menus, answerCallback);
  const privateCommands = [pictureRequests, checks.commands, createCommands(views, menus), checks.forwarded];

  const composer = new Composer<BotContext>();
  composer.use(createInlineQueries(views, menus, createReplySuggester(base, translate, respond, presentFacts)));
  composer.use(createGuestMessages(views, menus, respond));
  composer.use(createFeedback({ base, views, menus, texts, storage, settings, answerCallback, logger, adminIds }));
  composer.chatType('private').use(createPrivateQuestions(menus, privateCommands, handleQuestion, state));
  composer
    .chatType(['group', 'supergroup'])
    .use(createMembership(menus, settings, state), ignoreFilter, createGroupSettings(menus, answerCallback))
    .use(createGroups(menus, [pictureRequests, checks.commands], handleQuestion, state));
  composer.chatType('channel').use(ignoreFilter, pictureRequests, createChannels(menus, handleQuestion));
  composer.use(checks.buttons, createMoreMenu({ views, menus, storage, answerCallback }));
  composer.use(createCallbackQueries(views, menus, answerCallback));
  return { composer, menus };
}

/**
 * Creates the bot. Updates of one chat are handled in order. If a handler fails, the error is logged, the user gets an
 * apology, and the bot goes on. Each update is answered with the current answerer.
 */
export function createBot({ token, apiRoot, adminIds }: BotOptions, parts: BotParts): Bot<BotContext> {
  const { answerer, storage, logger } = parts;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT } });
  bot.api.config.use(watchCalls(token, logger), retryCalls, useHtml);
  const settings = createSettingsStore(storage);
  const shared = {
    ...parts,
    settings,
    state: createChatState(parts),
    questions: createQuestionLog(parts.now),
    adminIds,
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
  return bot;
}
