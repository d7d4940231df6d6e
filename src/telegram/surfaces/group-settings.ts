/** The settings of a group, which only its administrators can change. */

import { Composer } from 'grammy';
import { parseSetting } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { replaceView, sendView } from '../transport/send-view.ts';
import { onCommand } from './bot-command.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';

/**
 * Checks whether an update comes from an administrator, including anonymous ones, who write as the group itself. Reads
 * the list of administrators, because a bot that is no administrator may not look up a single member.
 */
async function isFromAdministrator(ctx: BotContext): Promise<boolean> {
  const { from, chat, message } = ctx;
  if (message?.sender_chat) return message.sender_chat.id === chat?.id;
  const administrators = await ctx.getChatAdministrators();
  return administrators.some(({ user }) => user.id === from?.id);
}

/** Creates the composer for `/settings` and its buttons. It stops all messages in a muted group. */
export function createGroupSettings(menus: MenuViews, answerCallback: CallbackAnswerer): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onCommand(composer, ['settings'], async (ctx) => {
    const isAllowed = await isFromAdministrator(ctx);
    if (!isAllowed && ctx.settings.muted) return;
    const view = isAllowed ? menus.settings(ctx.settings, ctx.language) : menus.text(ctx.language, 'settings.refused');
    await sendView(ctx, view, { replyTo: ctx.msg.message_id, silent: ctx.settings.quiet });
  });

  onAction(composer, ['set'], async (ctx, { setting, value }) => {
    if (!(await isFromAdministrator(ctx)))
      return answerCallback(ctx, { text: menus.say(ctx.language, 'settings.refused'), isAlert: true });
    await answerCallback(ctx);
    const before = ctx.settings[setting];
    await ctx.changeSettings({ ...parseSetting(setting, value) });
    const { first_name: first, last_name: last = '' } = ctx.from;
    const changedBy = ctx.settings[setting] === before ? undefined : `${first} ${last}`.trim();
    await replaceView(ctx, menus.settings(ctx.settings, ctx.settings.language ?? ctx.language, changedBy));
  });

  composer.on(['message', 'edited_message']).filter(
    ({ settings }) => settings.muted,
    () => {},
  );
  return composer;
}
