/** Channels. */

import type { Chat, Message, User } from '@grammyjs/types';
import { createMember, type MemberFields } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import type { Group } from './groups.ts';
import { addFirstMembers, createMemberSetter, type MemberChange, type SharedChat } from './membership.ts';

/**
 * The options of a channel. The default is a channel without a discussion group, in which the bot is an administrator.
 */
export interface ChannelOptions {
  readonly title?: string;
  /** Makes the channel public. */
  readonly username?: string;
  /** The discussion group, a supergroup. */
  readonly linkedGroup?: Group;
  /** The first members, starting with the owner; the others are subscribers. */
  readonly members?: readonly { readonly user: User }[];
  /** The rights of the bot that differ from the default, or `absent`. The bot gets no update about that. */
  readonly bot?: MemberFields | 'absent';
}

/** A channel. Its owner and administrators post with `person.in(channel)`. */
export interface Channel extends SharedChat {
  readonly chat: Chat.ChannelChat;
  readonly messages: readonly Message[];
  /** Changes the status of a user (`person.user`, `server.bot`), with the updates of Telegram. */
  setMember(user: User, ...change: MemberChange): void;
}

/** Creates a channel. Throws if the discussion group is a basic group. */
export function createChannel(server: ServerState, options: ChannelOptions = {}): Channel {
  const { bot, chats } = server;
  const { title = 'Channel', username, linkedGroup, members = [], bot: rights = {} } = options;
  if (linkedGroup !== undefined && linkedGroup.chat.type !== 'supergroup') {
    throw new Error('only a supergroup can be the discussion group of a channel');
  }
  const chat: Chat.ChannelChat = { id: chats.nextId('channel'), type: 'channel', title, ...(username && { username }) };
  const state = chats.add(chat);
  addFirstMembers(state, members);
  if (rights !== 'absent') state.members.set(bot.id, createMember(chat, bot, 'administrator', rights));
  state.discussion = linkedGroup && chats.find(linkedGroup.chat.id);
  return {
    chat,
    get messages() {
      return [...state.messages.values()];
    },
    setMember: createMemberSetter(server, state),
  };
}
