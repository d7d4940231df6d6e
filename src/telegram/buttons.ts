import { Composer } from 'grammy';
import type { Logger } from 'pino';
import { type ButtonAction, parseAction } from './callback-data.ts';
import type { ChatSettings } from './chat-settings.ts';
import { conversationOf } from './commands.ts';
import type { BotContext } from './context.ts';
import { isOrdinary } from './errors.ts';
import { showInPlace } from './show.ts';
import type { View, Views } from './views.ts';

/** Carries out pressed buttons, in the message that they stand under; every press is answered, and before all else. */
export function createButtons(views: Views, settings: ChatSettings, logger: Logger): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  /** Stops the clock on a pressed button, with a word if one is due; where that fails, what was asked for still comes. */
  async function acknowledge(ctx: BotContext, text?: string): Promise<void> {
    try {
      await ctx.answerCallbackQuery(text === undefined ? {} : { text, show_alert: true });
    } catch (error) {
      logger[isOrdinary(error) ? 'debug' : 'warn']({ err: error }, 'a press could not be answered');
    }
  }

  function viewOf(action: ButtonAction, ctx: BotContext): View | undefined {
    const { language = ctx.language } = action;
    switch (action.verb) {
      case 'fact':
        return views.told(action.told, language, conversationOf(ctx));
      case 'source':
        return views.sources(action.told, language);
      case 'lang':
        return action.told ? views.told(action.told, language, conversationOf(ctx)) : views.languages(language);
      case 'topics':
        return views.topics(action.page, language);
      default:
        return action satisfies never;
    }
  }

  composer.on('callback_query:data').chatType('private', async (ctx) => {
    const action = parseAction(ctx.callbackQuery.data);
    if (!action) return acknowledge(ctx, views.say(ctx.language, 'button.unknown'));
    const view = viewOf(action, ctx);
    if (!view) return acknowledge(ctx, views.say(action.language ?? ctx.language, 'button.outdated'));
    await acknowledge(ctx);
    if (action.verb === 'lang' && !action.told) await settings.setLanguage(ctx.chat.id, action.language);
    await showInPlace(ctx, view);
  });

  composer.on('callback_query', (ctx) => acknowledge(ctx, views.say(ctx.language, 'button.unknown')));
  return composer;
}
