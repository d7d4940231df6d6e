import type { Chat, ChatMemberUpdated, User } from '@grammyjs/types';
import type { ChatState } from '../state/chat-store.ts';
import { createMember, isAdministrator, isInChat, type MemberFields, type MemberStatus } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import type { NewUpdate } from '../state/update-queue.ts';
import { deliverMessage } from './deliver-message.ts';

/** A group or a channel, by its present chat. */
export interface SharedChat {
  readonly chat: Chat;
}

/** How someone is to stand, what differs from the usual for that, and who has made it so (where not the founder). */
export type MemberChange = [status: MemberStatus, change?: { readonly by?: User; readonly fields?: MemberFields }];

type Change = Omit<ChatMemberUpdated, 'date'>;

function announceChange({ bot, updates, now }: ServerState, state: ChatState, change: Change): void {
  const update: ChatMemberUpdated = { ...change, date: Math.floor(now() / 1000) };
  const isBot = change.new_chat_member.user.id === bot.id;
  if (isBot) updates.push({ my_chat_member: update } as NewUpdate);
  else if (isAdministrator(state.members.get(bot.id))) updates.push({ chat_member: update } as NewUpdate);
}

/** Tells a group of who came or went. Assumed: of its own going a bot is told so in a basic group only. */
function announceInGroup(server: ServerState, state: ChatState, user: User, by: User, hasCome: boolean): void {
  if (state.chat.type === 'channel') return;
  const service = server.chats.post(state, {
    from: by,
    ...(hasCome ? { new_chat_members: [user] } : { left_chat_member: user }),
  });
  if (user.id === server.bot.id && !hasCome && state.chat.type === 'group')
    server.updates.push({ message: service } as NewUpdate);
  else deliverMessage(server, state, service);
}

/**
 * Makes someone stand otherwise in a group or channel, with the updates that Telegram sends: `my_chat_member` about the bot,
 * `chat_member` about others where the bot is an administrator, and a service message in a group where someone came or went.
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

/** The user who founded the place, who acts where nobody else is said to. */
export function findOwner({ chat, members }: ChatState): User {
  const founder = [...members.values()].find(({ status }) => status === 'creator')?.user;
  if (founder === undefined) throw new Error(`"${chat.title}" has no members: say who acts in it`);
  return founder;
}
