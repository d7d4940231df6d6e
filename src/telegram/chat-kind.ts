/** Where an update comes from: the kind of its chat, and the conversation it belongs to. */

import type { Context } from 'grammy';
import type { Chat } from 'grammy/types';

/** The kind of a chat. `remote` is a chat that the bot is no member of: it is reached inline or as a guest. */
export type ChatKind = 'private' | 'group' | 'channel' | 'remote';

/** Returns the kind of the chat that an update comes from. */
export function chatKindOf(ctx: Context): ChatKind {
  if (ctx.guestMessage || ctx.inlineQuery || ctx.callbackQuery?.inline_message_id !== undefined) return 'remote';
  switch (ctx.chat?.type) {
    case 'private':
      return 'private';
    case 'channel':
      return 'channel';
    case 'group':
    case 'supergroup':
      return 'group';
    default:
      return 'remote';
  }
}

/**
 * Returns the key of a conversation in the conversation memory. A private chat, each topic of a group, and the guest
 * messages of a chat are separate conversations: `telegram:42`, `telegram:-1001:7`, `telegram-guest:-1001`.
 */
export function conversationOf(ctx: Pick<Context, 'msg' | 'chat'> & { readonly guestMessage?: unknown }): string {
  const topic = ctx.msg?.is_topic_message ? `:${ctx.msg.message_thread_id}` : '';
  return `telegram${ctx.guestMessage ? '-guest' : ''}:${ctx.chat?.id}${topic}`;
}

/** Returns the key of the conversation in a private chat: `telegram:42`. */
export function privateConversation(chat: number): string {
  return `telegram:${chat}`;
}

/**
 * Returns the group or channel in whose name a new or edited message was written, such as that of an anonymous
 * administrator. A button is always pressed by a person, even below a message of an anonymous bot.
 */
export function senderChatOf({ message, editedMessage }: Context): Chat | undefined {
  return (message ?? editedMessage)?.sender_chat;
}

/**
 * Returns the lane of an update. Updates of one lane are handled one after the other. Buttons and inline queries have
 * lanes of their own, because they must be answered within seconds, whatever waits in the chat.
 */
export function laneOf(ctx: Context): string {
  if (ctx.inlineQuery) return `inline:${ctx.from?.id}`;
  return `${ctx.callbackQuery ? 'buttons' : 'chat'}:${ctx.chat?.id ?? ctx.from?.id}`;
}
