/** Changes of the members of groups and channels. */

import type { Chat, ChatMemberUpdated, User } from '@grammyjs/types';
import type { ChatState } from '../state/chat-store.ts';
import { createMember, isAdministrator, isInChat, type MemberFields, type MemberStatus } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import type { NewUpdate } from '../state/update-queue.ts';
import { deliverMessage } from './deliver-message.ts';

/** A group or a channel. */
export interface SharedChat {
  readonly chat: Chat;
}

/**
 * The new status of a member, the rights that differ from the default, and who makes the change (the owner by default).
 */
export type MemberChange = [status: MemberStatus, change?: { readonly by?: User; readonly fields?: MemberFields }];

type ChangeFields = Omit<ChatMemberUpdated, 'date'>;

function announceChange({ bot, updates, now }: ServerState, state: ChatState, change: ChangeFields): void {
  const update: ChatMemberUpdated = { ...change, date: Math.floor(now() / 1000) };
  const isBot = change.new_chat_member.user.id === bot.id;
  if (isBot) updates.push({ my_chat_member: update } as NewUpdate);
  else if (isAdministrator(state.members.get(bot.id))) updates.push({ chat_member: update } as NewUpdate);
}

/** Posts the service message. Assumed: a bot sees the message about its own removal in a basic group only. */
function announceInGroup(server: ServerState, state: ChatState, user: User, by: User, hasJoined: boolean): void {
  if (state.chat.type === 'channel') return;
  const service = server.chats.post(state, {
    from: by,
    ...(hasJoined ? { new_chat_members: [user] } : { left_chat_member: user }),
  });
  if (user.id === server.bot.id && !hasJoined && state.chat.type === 'group') {
    server.updates.push({ message: service } as NewUpdate);
  } else deliverMessage(server, state, service);
}

/**
 * Changes the status of a user in a group or channel, with Telegram's updates: `my_chat_member` about the bot,
 * `chat_member` about others if the bot is an administrator, and a service message in a group if someone joins or
 * leaves.
 */
export function changeMember(
  server: ServerState,
  state: ChatState,
  who: User,
  status: MemberStatus,
  { by, fields }: { readonly by: User; readonly fields?: MemberFields | undefined },
): void {
  const user = who.id === server.bot.id ? server.bot : who;
  const before = state.members.get(user.id) ?? createMember(state.chat, user, 'left');
  const after = createMember(state.chat, user, status, fields);
  state.members.set(user.id, after);
  announceChange(server, state, { chat: state.chat, from: by, old_chat_member: before, new_chat_member: after });
  if (isInChat(before) !== isInChat(after)) announceInGroup(server, state, user, by, isInChat(after));
  server.changes.notify();
}

/**
 * Returns the owner of a group or channel, who by default makes its changes. Throws if it was created without members.
 */
export function findOwner({ chat, members }: ChatState): User {
  const owner = [...members.values()].find(({ status }) => status === 'creator')?.user;
  if (owner === undefined)
    throw new Error(`"${chat.title}" has no owner: pass the user who makes the change as \`by\``);
  return owner;
}

/**
 * Adds the first members of a group or channel: the owner, then ordinary members. The bot gets no updates about them.
 */
export function addFirstMembers({ chat, members }: ChatState, users: readonly { readonly user: User }[]): void {
  users.forEach(({ user }, i) => {
    members.set(user.id, createMember(chat, user, i === 0 ? 'creator' : 'member'));
  });
}

/** Creates the `setMember` of a group or channel. */
export function createMemberSetter(server: ServerState, state: ChatState) {
  return (user: User, ...[status, change = {}]: MemberChange): void =>
    changeMember(server, state, user, status, { by: change.by ?? findOwner(state), fields: change.fields });
}
