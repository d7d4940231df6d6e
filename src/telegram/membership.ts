import { Composer } from 'grammy';
import type { SettingsStore } from './chat-settings.ts';
import type { BotContext } from './context.ts';
import type { Menus } from './menus.ts';
import { send } from './show.ts';

const OUTSIDE: ReadonlySet<string> = new Set(['left', 'kicked']);

/** Says one short hello in a group that the bot was added to; what a group has chosen goes with it when it becomes a supergroup. */
export function createMembership(menus: Menus, store: SettingsStore): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message:migrate_from_chat_id', (ctx) => store.move(ctx.msg.migrate_from_chat_id, ctx.chat.id));
  composer.on('my_chat_member').filter(
    ({ myChatMember: { old_chat_member: before, new_chat_member: now } }) =>
      OUTSIDE.has(before.status) && !OUTSIDE.has(now.status),
    async (ctx) => void (await send(ctx, menus.plain(ctx.language, 'group.hello'))),
  );
  return composer;
}
