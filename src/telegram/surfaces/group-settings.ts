/** The settings of a group, which only its administrators can change. */

import { Composer, type Filter } from 'grammy';
import { parseSetting } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { replaceView, sendView } from '../transport/send-view.ts';
import type { Administrators } from './administrators.ts';
import { onCommand, parseCommand } from './bot-command.ts';
import { parseBotRequest } from './bot-request.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';

/** Checks whether a message is a request or a command to the bot. */
function isForBot({ msg, me }: Filter<BotContext, 'message' | 'edited_message'>): boolean {
  const command = parseCommand(msg, me);
  return command ? !command.isForOtherBot : parseBotRequest(msg, me) !== undefined;
}

/**
 * Creates the composer for `/settings` and its buttons. It stops all messages in a muted group, and those to the bot
 * from others than administrators if only they may ask.
 */
export function createGroupSettings(
  menus: MenuViews,
  { isAdministrator, isRecentAdministrator }: Administrators,
  answerCallback: CallbackAnswerer,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, ['settings'], async (ctx) => {
    const isAllowed = await isAdministrator(ctx);
    if (!isAllowed && (ctx.settings.muted || ctx.settings.administratorsOnly)) return;
    const view = isAllowed ? menus.settings(ctx.settings, ctx.language) : menus.text(ctx.language, 'settings.refused');
    await sendView(ctx, view, { replyTo: ctx.msg.message_id, silent: ctx.settings.quiet });
  });

  onAction(composer, ['set'], async (ctx, { setting, value }) => {
    if (!(await isAdministrator(ctx)))
      return answerCallback(ctx, { text: menus.say(ctx.language, 'settings.refused'), isAlert: true });
    await answerCallback(ctx);
    const before = ctx.settings[setting];
    await ctx.changeSettings({ ...parseSetting(setting, value) });
    const { first_name: first, last_name: last = '' } = ctx.from;
    const changedBy = ctx.settings[setting] === before ? undefined : `${first} ${last}`.trim();
    await replaceView(ctx, menus.settings(ctx.settings, ctx.settings.language ?? ctx.language, changedBy));
  });

  composer.on(['message', 'edited_message']).filter(
    async (ctx) => {
      const { muted, administratorsOnly } = ctx.settings;
      return muted || (administratorsOnly && isForBot(ctx) && !(await isRecentAdministrator(ctx)));
    },
    () => {},
  );
  return composer;
}
