import type { Chat, ChatMemberUpdated, User } from '@grammyjs/types';
import type { ChatState } from '../state/chat-store.ts';
import { deliver } from './deliver-message.ts';
import type { Desk } from '../state/server-state.ts';
import { createMember, isAdministrator, isIn, type MemberFields, type Status } from '../state/members.ts';
import type { NewUpdate } from '../state/update-queue.ts';

/** A group or a channel, by its present chat. */
export interface Place {
  readonly chat: Chat;
}

/** How someone is to stand, what differs from the usual for that, and who has made it so (where not the founder). */
export type MemberChange = [status: Status, change?: { readonly by?: User; readonly fields?: MemberFields }];

type Change = Omit<ChatMemberUpdated, 'date'>;

function announceChange({ bot, updates, now }: Desk, state: ChatState, change: Change): void {
  const update: ChatMemberUpdated = { ...change, date: Math.floor(now() / 1000) };
  const isBot = change.new_chat_member.user.id === bot.id;
  if (isBot) updates.push({ my_chat_member: update } as NewUpdate);
  else if (isAdministrator(state.members.get(bot.id))) updates.push({ chat_member: update } as NewUpdate);
}

/** Tells a group of who came or went. Assumed: of its own going a bot is told so in a basic group only. */
function announceInGroup(desk: Desk, state: ChatState, user: User, by: User, hasCome: boolean): void {
  if (state.chat.type === 'channel') return;
  const service = desk.chats.post(state, {
    from: by,
    ...(hasCome ? { new_chat_members: [user] } : { left_chat_member: user }),
  });
  if (user.id === desk.bot.id && !hasCome && state.chat.type === 'group')
    desk.updates.push({ message: service } as NewUpdate);
  else deliver(desk, state, service);
}

/**
 * Makes someone stand otherwise in a group or channel, with the updates that Telegram sends: `my_chat_member` about the bot,
 * `chat_member` about others where the bot is an administrator, and a service message in a group where someone came or went.
 */
export function changeMember(
  desk: Desk,
  state: ChatState,
  who: User,
  status: Status,
  { by, fields }: { readonly by: User; readonly fields?: MemberFields | undefined },
): void {
  const user = who.id === desk.bot.id ? desk.bot : who;
  const before = state.members.get(user.id) ?? createMember(state.chat, user, 'left');
  const after = createMember(state.chat, user, status, fields);
  state.members.set(user.id, after);
  announceChange(desk, state, { chat: state.chat, from: by, old_chat_member: before, new_chat_member: after });
  if (isIn(before) !== isIn(after)) announceInGroup(desk, state, user, by, isIn(after));
  desk.changes.announce();
}

/** The user who founded the place, who acts where nobody else is said to. */
export function founderOf({ chat, members }: ChatState): User {
  const founder = [...members.values()].find(({ status }) => status === 'creator')?.user;
  if (founder === undefined) throw new Error(`"${chat.title}" has no members: say who acts in it`);
  return founder;
}
