/** Middleware that reads the settings of a chat, once per update. */

import type { Context, MiddlewareFn } from 'grammy';
import { chooseLanguage } from '../../answering/create-reply.ts';
import { LANGUAGES, type Language } from '../../language/detect.ts';
import { DEFAULT_SETTINGS, type SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';

/** Returns the language of a user's client, such as `ar-EG`; undefined if the bot does not speak it. */
export function clientLanguage(ctx: Context): Language | undefined {
  return LANGUAGES.find((language) => ctx.from?.language_code?.split('-')[0]?.toLowerCase() === language);
}

/**
 * Sets the context's settings and language. Guest messages and inline queries come from chats that the bot is no member
 * of, so they use the settings of the user. If the settings cannot be read, the error is logged and the defaults apply.
 *
 * This is not grammY's `session()`, because that stores changes only after the handler has confirmed them to the user,
 * writes after each update, and replaces stored settings with the defaults if it could not read them.
 */
export function loadSettings(store: SettingsStore): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const owner = (ctx.guestMessage ? undefined : ctx.chat?.id) ?? ctx.from?.id ?? 0;
    let chosen = await store.read(owner).catch((error: unknown) => {
      ctx.logger.error({ err: error }, 'failed to read the settings of a chat');
      return undefined;
    });
    ctx.settings = { ...DEFAULT_SETTINGS, ...chosen };
    ctx.language = chooseLanguage(ctx.settings.language, clientLanguage(ctx));
    ctx.changeSettings = async (changes) => {
      const changed = { ...(chosen ?? (await store.read(owner))), ...changes };
      await store.write(owner, changed);
      chosen = changed;
      ctx.settings = { ...DEFAULT_SETTINGS, ...changed };
    };
    await next();
  };
}
