import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { createBoundedMap } from '../../bounded-map.ts';
import { send } from '../transport/send-view.ts';

/** How many groups are remembered that have become supergroups. */
const MAX_UPGRADED = 1000;

const isIn = (member: ChatMember): boolean =>
  member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';

/**
 * Says one short hello in a group that the bot was added to. When a group becomes a supergroup, what it has chosen goes with it,
 * and it is not greeted again, though Telegram tells of the bot as added there.
 */
export function createMembership(menus: Menus, store: SettingsStore): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  const upgraded = createBoundedMap<true>(MAX_UPGRADED);

  async function follow(from: number, to: number): Promise<void> {
    upgraded.set(`${to}`, true);
    await store.move(from, to);
  }
  composer.on('message:migrate_to_chat_id', (ctx) => follow(ctx.chat.id, ctx.msg.migrate_to_chat_id));
  composer.on('message:migrate_from_chat_id', (ctx) => follow(ctx.msg.migrate_from_chat_id, ctx.chat.id));

  composer.on('my_chat_member').filter(
    ({ chat, myChatMember: { old_chat_member: before, new_chat_member: now } }) =>
      !isIn(before) && isIn(now) && !upgraded.get(`${chat.id}`),
    async (ctx) => void (await send(ctx, menus.plain(ctx.language, 'group.hello'))),
  );
  return composer;
}
