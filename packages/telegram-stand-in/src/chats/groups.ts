/** Groups and supergroups. */

import type { Chat, Message, User } from '@grammyjs/types';
import { BotApiError } from '../api/errors.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import type { ChatState } from '../state/chat-store.ts';
import { createMember } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import { deliverMessage } from './deliver-message.ts';
import { addFirstMembers, createMemberSetter, findOwner, type MemberChange, type SharedChat } from './membership.ts';
import { createTopic, type Topic } from './topics.ts';

/** The options of a group. The default is a basic group of which the bot is a member. */
export interface GroupOptions {
  readonly title?: string;
  readonly kind?: 'group' | 'supergroup';
  /** Makes a supergroup public. */
  readonly username?: string;
  /** Gives a supergroup topics. */
  readonly isForum?: boolean;
  /** The first members, starting with the owner. */
  readonly members?: readonly { readonly user: User }[];
  /** The first status of the bot, about which it gets no update. */
  readonly bot?: 'member' | 'administrator' | 'absent';
}

/** A group or supergroup. People write in it with `person.in(group)`. */
export interface Group extends SharedChat {
  readonly chat: Chat.GroupChat | Chat.SupergroupChat;
  readonly messages: readonly Message[];
  /** Changes the status of a user (`person.user`, `server.bot`), with the updates and service messages of Telegram. */
  setMember(user: User, ...change: MemberChange): void;
  /** Creates a topic of a forum. Throws if the group is not a forum. */
  createTopic(name: string, by?: User): Topic;
  /**
   * Sends a message of another bot. This bot does not see it, and from then on no longer gets commands without a name.
   */
  letOtherBotWrite(text: string): Message;
  /**
   * Upgrades a basic group to a supergroup with a new id. Calls with the old id then fail with `migrate_to_chat_id`.
   */
  upgrade(): Group;
}

const OTHER_BOT: User = { id: 9_000_000_001, is_bot: true, first_name: 'Other', username: 'other_bot' };

function createHandle(server: ServerState, state: ChatState, chat: Group['chat']): Group {
  const { chats } = server;
  return {
    chat,
    get messages() {
      return [...state.messages.values()];
    },
    setMember: createMemberSetter(server, state),
    createTopic: (name, by = findOwner(state)) => createTopic(server, state, name, by),
    letOtherBotWrite(text) {
      state.isOtherBotLast = true;
      return chats.post(state, { from: OTHER_BOT, text });
    },
    upgrade() {
      const by = findOwner(state);
      const supergroup = { id: chats.nextId('supergroup'), type: 'supergroup', title: chat.title } as const;
      const next = chats.add(supergroup);
      for (const [id, member] of state.members) next.members.set(id, member);
      deliverMessage(server, state, chats.post(state, { from: by, migrate_to_chat_id: supergroup.id }));
      deliverMessage(server, next, chats.post(next, { from: by, migrate_from_chat_id: chat.id }));
      state.accessError = new BotApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: supergroup.id,
      });
      return createHandle(server, next, supergroup);
    },
  };
}

/** Creates a group. Throws if a basic group is to be public or a forum. */
export function createGroup(server: ServerState, options: GroupOptions = {}): Group {
  const { bot, chats } = server;
  const { title = 'Group', kind = 'group', username, isForum, members = [], bot: status = 'member' } = options;
  if (kind === 'group' && (isForum || username !== undefined)) {
    throw new Error("only a supergroup can be public or a forum: pass `kind: 'supergroup'`");
  }
  const id = chats.nextId(kind);
  const chat: Group['chat'] =
    kind === 'group'
      ? { id, type: kind, title }
      : { id, type: kind, title, ...omitUndefined({ username, is_forum: isForum || undefined }) };
  const state = chats.add(chat);
  addFirstMembers(state, members);
  if (status !== 'absent') state.members.set(bot.id, createMember(chat, bot, status));
  return createHandle(server, state, chat);
}
