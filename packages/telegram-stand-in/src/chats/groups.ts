import type { Chat, Message, User } from '@grammyjs/types';
import { BotApiError } from '../api/errors.ts';
import type { ChatState } from '../state/chat-store.ts';
import { createMember } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import { deliverMessage } from './deliver-message.ts';
import { changeMember, findOwner, type MemberChange, type SharedChat } from './membership.ts';
import { createTopic, type Topic } from './topics.ts';

/** How a group is; whoever says nothing gets a basic group that the bot is a member of. */
export interface GroupOptions {
  readonly title?: string;
  readonly kind?: 'group' | 'supergroup';
  /** Of a public supergroup. */
  readonly username?: string;
  /** A supergroup with topics. */
  readonly isForum?: boolean;
  /** Who is in it from the beginning; the first has founded it. */
  readonly members?: readonly { readonly user: User }[];
  /** How the bot stands in it from the beginning; it is told nothing of that. */
  readonly bot?: 'member' | 'administrator' | 'absent';
}

/** A group or supergroup. What goes on in it by way of `person.in(group)` is not here. */
export interface Group extends SharedChat {
  readonly chat: Chat.GroupChat | Chat.SupergroupChat;
  readonly messages: readonly Message[];
  /** Makes someone (`person.user`, `server.bot`) stand otherwise, with the updates and service messages that go with it. */
  setMember(user: User, ...change: MemberChange): void;
  /** Opens a topic of a forum. */
  createTopic(name: string, by?: User): Topic;
  /** Another bot of the group writes, which this bot never sees; commands that name no bot are that bot's from then on. */
  letOtherBotWrite(text: string): Message;
  /** Makes it a supergroup under another number: both are told, the bot is refused under the old one and told the new one. */
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
    setMember: (user, status, change = {}) =>
      changeMember(server, state, user, status, { by: findOwner(state), ...change }),
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

/** Adds a group. */
export function createGroup(server: ServerState, options: GroupOptions = {}): Group {
  const { bot, chats } = server;
  const {
    title = 'Group',
    kind = 'group',
    username,
    isForum = false,
    members = [],
    bot: standing = 'member',
  } = options;
  if (kind === 'group' && (isForum || username !== undefined))
    throw new Error('only a supergroup is public or a forum');
  const chat: Group['chat'] =
    kind === 'group'
      ? { id: chats.nextId(kind), type: kind, title }
      : {
          id: chats.nextId(kind),
          type: kind,
          title,
          ...(username && { username }),
          ...(isForum && { is_forum: true }),
        };
  const state = chats.add(chat);
  members.forEach(({ user }, i) => {
    state.members.set(user.id, createMember(chat, user, i === 0 ? 'creator' : 'member'));
  });
  if (standing !== 'absent') state.members.set(bot.id, createMember(chat, bot, standing));
  return createHandle(server, state, chat);
}
