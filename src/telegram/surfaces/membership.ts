/** Greets new groups, and follows groups that become supergroups. */

import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { sendView } from '../transport/send-view.ts';
import type { ChatState } from './chat-state.ts';

const isMember = (member: ChatMember): boolean =>
  member.status === 'restricted' ? member.is_member : member.status !== 'left' && member.status !== 'kicked';

/**
 * Creates the composer that greets a group to which the bot was added. A group that becomes a supergroup keeps its
 * settings. Telegram may announce this in either chat or both, and also reports the bot as newly added to the
 * supergroup, which is not greeted again.
 */
export function createMembership(
  menus: MenuViews,
  settings: SettingsStore,
  { upgradedGroups }: Pick<ChatState, 'upgradedGroups'>,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  async function followUpgrade(from: number, to: number): Promise<void> {
    upgradedGroups.set(`${to}`, true);
    await settings.copy(from, to);
  }
  composer.on('message:migrate_to_chat_id', (ctx) => followUpgrade(ctx.chat.id, ctx.msg.migrate_to_chat_id));
  composer.on('message:migrate_from_chat_id', (ctx) => followUpgrade(ctx.msg.migrate_from_chat_id, ctx.chat.id));

  composer.on('my_chat_member').filter(
    ({ chat, myChatMember: { old_chat_member: before, new_chat_member: after } }) =>
      !isMember(before) && isMember(after) && !upgradedGroups.get(`${chat.id}`),
    async (ctx) => void (await sendView(ctx, menus.text(ctx.language, 'group.hello'))),
  );
  return composer;
}
