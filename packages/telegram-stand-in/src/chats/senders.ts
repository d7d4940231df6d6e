/** The senders of messages. */

import type { Message, User } from '@grammyjs/types';
import type { ChatState } from '../state/chat-store.ts';

/** The sender of messages that anonymous administrators write in a group. */
const GROUP_ANONYMOUS_BOT: User = {
  id: 1087968824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
};

/** The sender of channel posts in the discussion group. */
export const TELEGRAM_USER: User = { id: 777000, is_bot: false, first_name: 'Telegram' };

/** The fields of a message that identify its sender. */
export type SenderFields = Pick<Message, 'from' | 'sender_chat' | 'author_signature'>;

/** Creates the sender fields of a user's message: channels and anonymous administrators write as the chat. */
export function createSenderFields({ chat, members }: ChatState, user: User): SenderFields {
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
