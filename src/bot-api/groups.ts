import type { Chat } from '@grammyjs/types';
import type { Chats } from './chats.ts';
import { RefusedCall } from './errors.ts';

/** A group that the bot is in. */
export interface Group {
  readonly chat: Chat.GroupChat;
  /** Makes it a supergroup under another number: the bot is refused under the old one and told the new one. */
  upgrade(): Chat.SupergroupChat;
}

const SUPERGROUPS = -1_000_000_000_000;

/** Adds a group. */
export function createGroup(chats: Chats, id: number, title = 'Group'): Group {
  const chat: Chat.GroupChat = { id, type: 'group', title };
  const state = chats.add(chat);
  return {
    chat,
    upgrade() {
      const supergroup: Chat.SupergroupChat = { id: SUPERGROUPS + id, type: 'supergroup', title };
      chats.add(supergroup);
      state.refusal = new RefusedCall(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: supergroup.id,
      });
      return supergroup;
    },
  };
}
