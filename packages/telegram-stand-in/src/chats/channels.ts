import type { Chat, Message, User } from '@grammyjs/types';
import { createMember, type MemberFields } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import type { Group } from './groups.ts';
import { changeMember, findOwner, type MemberChange, type SharedChat } from './membership.ts';

/** How a channel is; whoever says nothing gets one without a discussion, in which the bot may post. */
export interface ChannelOptions {
  readonly title?: string;
  /** Of a public channel. */
  readonly username?: string;
  /** The supergroup in which its posts are discussed. */
  readonly linkedGroup?: Group;
  /** Who is in it from the beginning; the first has founded it, and the others read it. */
  readonly members?: readonly { readonly user: User }[];
  /** The rights of the bot as its administrator, where they differ from all; `absent` where it is not in it. It is told nothing of that. */
  readonly bot?: MemberFields | 'absent';
}

/** A channel. Posts are written by `person.in(channel)`, where the person is its creator or an administrator. */
export interface Channel extends SharedChat {
  readonly chat: Chat.ChannelChat;
  readonly messages: readonly Message[];
  /** Makes someone (`person.user`, `server.bot`) stand otherwise, with the updates that go with it. */
  setMember(user: User, ...change: MemberChange): void;
}

/** Adds a channel. Its posts come into the discussion group by themselves. */
export function createChannel(server: ServerState, options: ChannelOptions = {}): Channel {
  const { bot, chats } = server;
  const { title = 'Channel', username, linkedGroup, members = [], bot: rights = {} } = options;
  const chat: Chat.ChannelChat = { id: chats.nextId('channel'), type: 'channel', title, ...(username && { username }) };
  const state = chats.add(chat);
  members.forEach(({ user }, i) => {
    state.members.set(user.id, createMember(chat, user, i === 0 ? 'creator' : 'member'));
  });
  if (rights !== 'absent') state.members.set(bot.id, createMember(chat, bot, 'administrator', rights));
  if (linkedGroup !== undefined) {
    if (linkedGroup.chat.type !== 'supergroup') throw new Error('only a supergroup can be the discussion of a channel');
    state.discussion = chats.find(linkedGroup.chat.id);
  }
  return {
    chat,
    get messages() {
      return [...state.messages.values()];
    },
    setMember: (user, status, change = {}) =>
      changeMember(server, state, user, status, { by: findOwner(state), ...change }),
  };
}
