import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context } from 'grammy';
import type { Logger } from 'pino';
import { chooseLanguage } from '../answering/reply.ts';
import type { Respond } from '../answering/respond.ts';
import type { Tell } from '../answering/tell.ts';
import type { Translate } from '../answering/texts.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { LANGUAGES, type Language } from '../language/detect.ts';
import type { Storage } from '../storage/storage.ts';
import { createButtons } from './buttons.ts';
import { retryCalls, watchCalls } from './calls.ts';
import { createChatSettings } from './chat-settings.ts';
import { createCommands } from './commands.ts';
import type { BotContext } from './context.ts';
import { isOrdinary, isTrouble } from './errors.ts';
import { limitWaiting } from './limit-waiting.ts';
import { createQuestions } from './questions.ts';
import { send } from './show.ts';
import { createViews } from './views.ts';

/** What the bot on Telegram is made of. */
export interface BotParts {
  readonly base: KnowledgeBase;
  readonly translate: Translate;
  readonly respond: Respond;
  readonly tell: Tell;
  readonly storage: Storage;
  readonly logger: Logger;
}

/** How the Bot API is reached. */
export interface BotOptions {
  readonly token: string;
  /** Where the Bot API is, without a slash at its end. */
  readonly apiRoot: string;
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
export function createBot({ token, apiRoot }: BotOptions, parts: BotParts): Bot<BotContext> {
  const { logger } = parts;
  const bot = new Bot<BotContext>(token, { client: { apiRoot, timeoutSeconds: CALL_TIMEOUT } });
  bot.api.config.use(watchCalls(token, logger), retryCalls);

  const views = createViews(parts.base, parts.translate, parts.tell);
  const settings = createChatSettings(parts.storage);

  bot.use(limitWaiting(logger));
  bot.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? '')));
  bot.use(async (ctx, next) => {
    ctx.language = chooseLanguage(clientLanguage(ctx));
    try {
      if (ctx.chat) ctx.language = (await settings.language(ctx.chat.id)) ?? ctx.language;
    } catch (error) {
      logger.error({ err: error, update: ctx.update.update_id }, 'the language of a chat cannot be read');
    }
    await next();
  });
  bot.chatType('private').use(createCommands(views), createQuestions(views, parts.respond));
  bot.use(createButtons(views, settings, logger));

  bot.catch(async ({ error, ctx }) => {
    const { update_id, ...update } = ctx.update;
    const context = { err: error, update: update_id, kind: Object.keys(update)[0], chat: ctx.chat?.type };
    if (isOrdinary(error)) return logger.debug(context, 'nobody there to answer');
    logger.error(context, 'an update could not be handled');
    if (isTrouble(error) || ctx.chat?.type !== 'private') return;
    try {
      await send(ctx, views.plain(ctx.language, 'message.apology'));
    } catch (failure) {
      logger.warn({ err: failure, update: update_id }, 'the apology could not be sent');
    }
  });
  return bot;
}
