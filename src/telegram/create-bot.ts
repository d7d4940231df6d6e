import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context } from 'grammy';
import type { Logger } from 'pino';
import { chooseLanguage } from '../answering/reply.ts';
import type { Respond } from '../answering/respond.ts';
import { createSuggestReplies } from '../answering/suggest-replies.ts';
import type { Tell } from '../answering/tell.ts';
import type { Translate } from '../answering/texts.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import { createPictures } from '../pictures/pictures.ts';
import type { Storage } from '../storage/storage.ts';
import { createAnswers } from './answers.ts';
import { createButtons } from './buttons.ts';
import { retryCalls, watchCalls } from './calls.ts';
import { createChannels } from './channels.ts';
import { createSettingsStore, DEFAULT_SETTINGS } from './chat-settings.ts';
import { createCommands } from './commands.ts';
import type { BotContext } from './context.ts';
import { isOrdinary, isTrouble } from './errors.ts';
import { createFeedback } from './feedback.ts';
import { createGroupManners } from './group-manners.ts';
import { createGroupSettings } from './group-settings.ts';
import { createGroups } from './groups.ts';
import { createGuest } from './guest.ts';
import { createInline } from './inline.ts';
import { limitWaiting } from './limit-waiting.ts';
import { createMembership } from './membership.ts';
import { createMenus } from './menus.ts';
import { createPictureMessages, createPictureRequests } from './picture-messages.ts';
import { createAcknowledge } from './presses.ts';
import { createQuestions } from './questions.ts';
import { send } from './show.ts';
import { createViews } from './views.ts';
import { createWording } from './wording.ts';

/** What the bot on Telegram is made of. */
export interface BotParts {
  readonly base: KnowledgeBase;
  readonly translate: Translate;
  readonly respond: Respond;
  readonly tell: Tell;
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

/**
 * Creates the bot: one composer for each kind of thing that a person can do, and what no composer takes is left alone.
 * Updates of one chat are handled in their order. A failure is logged, the person gets a word, and the bot goes on.
 */
export function createBot({ token, apiRoot, adminIds }: BotOptions, parts: BotParts): Bot<BotContext> {
  const { base, translate, respond, tell, storage, logger, now } = parts;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT } });
  bot.api.config.use(watchCalls(token, logger), retryCalls);

  const wording = createWording(translate);
  const username = () => bot.botInfo.username;
  const views = createViews({ base, translate, tell, wording, username, hasAdmins: adminIds.length > 0 });
  const menus = createMenus(base, wording, views);
  const store = createSettingsStore(storage);
  const acknowledge = createAcknowledge(logger);
  const answer = createAnswers(views, respond);
  const pictures = createPictureMessages(createPictures(base, translate), wording, storage);
  const requests = createPictureRequests(pictures, acknowledge);
  const manners = createGroupManners(now);

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
  bot.use(createInline(views, menus, createSuggestReplies(base, translate, respond, tell)));
  bot.use(createGuest(views, menus, respond));
  bot.use(createFeedback({ base, views, menus, wording, storage, store, acknowledge, logger, adminIds }));
  bot.chatType('private').use(requests, createCommands(views, menus), createQuestions(menus, answer));
  bot
    .chatType(['group', 'supergroup'])
    .use(createMembership(menus, store), manners, createGroupSettings(menus, store, acknowledge))
    .use(createGroups(menus, requests, answer, now));
  bot.chatType('channel').use(manners, requests, createChannels(menus, answer));
  bot.use(createButtons(views, menus, store, acknowledge));

  bot.catch(async ({ error, ctx }) => {
    const { update_id, ...update } = ctx.update;
    const context = { err: error, update: update_id, kind: Object.keys(update)[0], chat: ctx.chat?.type };
    if (isOrdinary(error)) return logger.debug(context, 'nobody there to answer');
    logger.error(context, 'an update could not be handled');
    if (isTrouble(error) || ctx.chat?.type !== 'private') return;
    try {
      await send(ctx, menus.plain(ctx.language, 'message.apology'));
    } catch (failure) {
      logger.warn({ err: failure, update: update_id }, 'the apology could not be sent');
    }
  });
  return bot;
}
