import { sequentialize } from '@grammyjs/runner';
import { Bot, Composer, type Context } from 'grammy';
import type { Logger } from 'pino';
import { chooseLanguage } from '../answering/create-reply.ts';
import { createReplySuggester } from '../answering/suggest-replies.ts';
import type { Answerer } from '../answering/answerer.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { createPictures } from '../pictures/pictures.ts';
import type { Storage } from '../storage/storage.ts';
import { createAnswers } from './surfaces/question-handler.ts';
import { createButtons } from './surfaces/callback-queries.ts';
import { retryCalls, watchCalls } from './transport/api-transformers.ts';
import { createChannels } from './surfaces/channels.ts';
import { createSettingsStore, DEFAULT_SETTINGS, type SettingsStore } from './chat-settings.ts';
import { createCommands } from './surfaces/commands.ts';
import type { BotContext } from './context.ts';
import { isOrdinary, isTrouble } from './transport/errors.ts';
import { createFeedback } from './surfaces/feedback.ts';
import { createGroupManners } from './surfaces/ignore-filter.ts';
import { createGroupSettings } from './surfaces/group-settings.ts';
import { createGroups } from './surfaces/groups.ts';
import { createGuest } from './surfaces/guest.ts';
import { createInline } from './surfaces/inline.ts';
import { limitWaiting } from './transport/limit-waiting.ts';
import { createMembership } from './surfaces/membership.ts';
import { createMenus } from './presentation/menu-views.ts';
import { createPictureMessages, createPictureRequests } from './surfaces/picture-messages.ts';
import { createAcknowledge } from './surfaces/callbacks.ts';
import { createQuestions } from './surfaces/private-questions.ts';
import { send } from './transport/send-view.ts';
import { createViews } from './presentation/reply-views.ts';
import { createWording } from './presentation/interface-texts.ts';

/** What the bot on Telegram is made of. */
export interface BotParts {
  /** The answerer of the moment: another object after a reload. */
  readonly answerer: () => Answerer;
  readonly storage: Storage;
  readonly logger: Logger;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How the Bot API is reached, and who looks after the bot. */
export interface BotOptions {
  readonly token: string;
  /** Where the Bot API is, without a slash at its end. */
  readonly apiRoot: string;
  /** The people who are told where something is wrong with an answer. */
  readonly adminIds: readonly number[];
}

/** How long a call may take, in seconds: longer than a long poll waits for messages. */
const CALL_TIMEOUT = 45;

/** The language of a person's client, such as `ar-EG`; undefined where the bot does not speak it. */
function clientLanguage(ctx: Context): Language | undefined {
  return LANGUAGES.find((language) => ctx.from?.language_code?.split('-')[0]?.toLowerCase() === language);
}

/** Creates what handles the updates of every place, by a resolution. */
function createComposers(
  { base, translate, respond, presentFacts }: Answerer,
  { storage, logger, now }: BotParts,
  store: SettingsStore,
  adminIds: readonly number[],
  username: () => string,
) {
  const wording = createWording(translate);
  const views = createViews({ base, translate, tell: presentFacts, wording, username, hasAdmins: adminIds.length > 0 });
  const menus = createMenus(base, wording, views);
  const acknowledge = createAcknowledge(logger);
  const answer = createAnswers(views, respond);
  const pictures = createPictureMessages(createPictures(base, translate), wording, storage);
  const requests = createPictureRequests(pictures, acknowledge);
  const manners = createGroupManners(now);

  const composer = new Composer<BotContext>();
  composer.use(createInline(views, menus, createReplySuggester(base, translate, respond, presentFacts)));
  composer.use(createGuest(views, menus, respond));
  composer.use(createFeedback({ base, views, menus, wording, storage, store, acknowledge, logger, adminIds }));
  composer.chatType('private').use(requests, createCommands(views, menus), createQuestions(menus, answer));
  composer
    .chatType(['group', 'supergroup'])
    .use(createMembership(menus, store), manners, createGroupSettings(menus, store, acknowledge))
    .use(createGroups(menus, requests, answer, now));
  composer.chatType('channel').use(manners, requests, createChannels(menus, answer));
  composer.use(createButtons(views, menus, store, acknowledge));
  return { composer, menus };
}

/**
 * Creates the bot: one composer for each kind of thing that a person can do, and what no composer takes is left alone.
 * Updates of one chat are handled in their order. A failure is logged, the person gets a word, and the bot goes on. Where
 * another resolution is told by now, the next update is handled by that one.
 */
export function createBot({ token, apiRoot, adminIds }: BotOptions, parts: BotParts): Bot<BotContext> {
  const { answerer, storage, logger } = parts;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT } });
  bot.api.config.use(watchCalls(token, logger), retryCalls);
  const store = createSettingsStore(storage);
  const compose = (by: Answerer) => ({
    by,
    ...createComposers(by, parts, store, adminIds, () => bot.botInfo.username),
  });
  let composed = compose(answerer());

  bot.use(limitWaiting(logger));
  bot.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? '')));
  bot.use(async (ctx, next) => {
    ctx.settings = DEFAULT_SETTINGS;
    try {
      const chosenBy = ctx.guestMessage ? ctx.from?.id : (ctx.chat ?? ctx.from)?.id;
      if (chosenBy !== undefined) ctx.settings = await store.of(chosenBy);
    } catch (error) {
      logger.error({ err: error, update: ctx.update.update_id }, 'what a chat has chosen cannot be read');
    }
    ctx.language = chooseLanguage(ctx.settings.language, clientLanguage(ctx));
    await next();
  });
  bot.use((ctx, next) => {
    if (composed.by !== answerer()) composed = compose(answerer());
    return composed.composer.middleware()(ctx, next);
  });

  bot.catch(async ({ error, ctx }) => {
    const { update_id, ...update } = ctx.update;
    const context = { err: error, update: update_id, kind: Object.keys(update)[0], chat: ctx.chat?.type };
    if (isOrdinary(error)) return logger.debug(context, 'nobody there to answer');
    logger.error(context, 'an update could not be handled');
    if (isTrouble(error) || ctx.chat?.type !== 'private') return;
    try {
      await send(ctx, composed.menus.plain(ctx.language, 'message.apology'));
    } catch (failure) {
      logger.warn({ err: failure, update: update_id }, 'the apology could not be sent');
    }
  });
  return bot;
}
