/** The methods about chats and their members. */

import type { ChatFullInfo, ChatMemberAdministrator, ChatMemberOwner } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { changeMember } from '../chats/membership.ts';
import type { ChatState } from '../state/chat-store.ts';
import { createMember, isAdministrator, isInChat } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';

const ACCEPTED_GIFTS = {
  unlimited_gifts: true,
  limited_gifts: true,
  unique_gifts: true,
  premium_subscription: true,
  gifts_from_channels: true,
} as const;

function createFullInfo({ chat }: ChatState, linkedId: number | undefined): ChatFullInfo {
  return {
    ...chat,
    ...(chat.username !== undefined && { active_usernames: [chat.username] }),
    ...(linkedId !== undefined && { linked_chat_id: linkedId }),
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types: ACCEPTED_GIFTS,
  } as ChatFullInfo;
}

/** Creates the methods about chats. */
export function createChatMethods(server: ServerState) {
  const { bot, chats, people } = server;

  /** Finds a chat whose members the bot can see. */
  function findWithMembers(chatId: number | string): ChatState {
    const state = chats.findAccessible(chatId);
    const isHidden = state.chat.type === 'channel' && !isAdministrator(state.members.get(bot.id));
    if (isHidden) throw badRequest('member list is inaccessible');
    return state;
  }

  return {
    getChat({ chat_id }) {
      const { chat } = chats.find(chat_id);
      const isPublic = chat.type === 'private' || chat.username !== undefined;
      const state = isPublic ? chats.find(chat_id) : chats.findAccessible(chat_id);
      return createFullInfo(state, (state.discussion ?? chats.findLinkedChannel(state))?.chat.id);
    },
    getChatMember({ chat_id, user_id }) {
      const state = findWithMembers(chat_id);
      const user = user_id === bot.id ? bot : people.get(user_id);
      if (user === undefined) throw badRequest('user not found');
      const isPresent = state.chat.type === 'private' && (user_id === state.chat.id || user_id === bot.id);
      return state.members.get(user_id) ?? createMember(state.chat, user, isPresent ? 'member' : 'left');
    },
    getChatMemberCount({ chat_id }) {
      const { chat, members } = chats.findAccessible(chat_id);
      return chat.type === 'private' ? 2 : [...members.values()].filter(isInChat).length;
    },
    getChatAdministrators({ chat_id }) {
      const { chat, members } = findWithMembers(chat_id);
      if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
      return [...members.values()].filter(isAdministrator) as (ChatMemberOwner | ChatMemberAdministrator)[];
    },
    leaveChat({ chat_id }) {
      const state = chats.findAccessible(chat_id);
      if (state.chat.type === 'private') throw badRequest("chat member status can't be changed in private chats");
      changeMember(server, state, bot, 'left', { by: bot });
      return true;
    },
  } satisfies MethodHandlers;
}
