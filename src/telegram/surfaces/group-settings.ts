import { Composer } from 'grammy';
import { parseSetting, type SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { type Acknowledge, onPress } from './callbacks.ts';
import { send, showInPlace } from '../transport/send-view.ts';

/**
 * Says whether who acts in a group is one of its administrators; those who write in the group's own name are. All are listed,
 * since a bot that is no administrator itself may not be told of a single member.
 */
async function isByAdministrator(ctx: BotContext): Promise<boolean> {
  const { from, chat, message } = ctx;
  if (message?.sender_chat) return message.sender_chat.id === chat?.id;
  const administrators = await ctx.getChatAdministrators();
  return administrators.some(({ user }) => user.id === from?.id);
}

/**
 * Lets the administrators of a group choose how the bot behaves there; passes on nothing that is written in a group where it
 * is muted.
 */
export function createGroupSettings(
  menus: Menus,
  store: SettingsStore,
  acknowledge: Acknowledge,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.command('settings', async (ctx) => {
    const isAllowed = await isByAdministrator(ctx);
    if (!isAllowed && ctx.settings.muted) return;
    const view = isAllowed
      ? menus.settings(ctx.settings, ctx.language)
      : menus.plain(ctx.language, 'settings.administratorsOnly');
    await send(ctx, view, { replyTo: ctx.msg.message_id, silent: ctx.settings.quiet });
  });

  onPress(composer, ['set'], async (ctx, { setting, value }) => {
    if (!ctx.chat || !(await isByAdministrator(ctx)))
      return acknowledge(ctx, { text: menus.say(ctx.language, 'settings.administratorsOnly'), alert: true });
    await acknowledge(ctx);
    const changed = parseSetting(setting, value);
    await store.change(ctx.chat.id, { ...changed });
    const settings = { ...ctx.settings, ...changed };
    await showInPlace(ctx, menus.settings(settings, settings.language ?? ctx.language));
  });

  composer.on(['message', 'edited_message']).filter(
    ({ settings }) => settings.muted,
    () => {},
  );
  return composer;
}
