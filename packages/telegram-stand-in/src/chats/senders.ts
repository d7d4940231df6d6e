import type { Message, User } from '@grammyjs/types';
import type { ChatState } from '../state/chat-store.ts';

/** Who stands as the sender of what anonymous administrators write in a group. */
const GROUP_ANONYMOUS_BOT: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** Who stands as the sender of the posts of a channel in its discussion group. */
export const TELEGRAM_USER: User = { id: 777000, is_bot: false, first_name: 'Telegram' };

/** The fields of a message that tell its sender. */
export type Sender = Pick<Message, 'from' | 'sender_chat' | 'author_signature'>;

/** As whom a user writes in a chat: the channel itself, the group for an anonymous administrator, else the user. */
export function senderFields({ chat, members }: ChatState, user: User): Sender {
  if (chat.type === 'channel') return { sender_chat: chat };
  const member = members.get(user.id);
  if (!member || !('is_anonymous' in member) || !member.is_anonymous) return { from: user };
  const title = member.custom_title;
  return {
    from: GROUP_ANONYMOUS_BOT,
    sender_chat: chat,
    ...(title !== undefined && { author_signature: title }),
  };
}
