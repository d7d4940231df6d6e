import type { Context } from 'grammy';

/** The kinds of places where the bot is met; `elsewhere` is a chat that it is not in, reached inline or as a guest. */
export type Place = 'private' | 'group' | 'channel' | 'elsewhere';

/** Says where an update comes from. */
export function placeOf(ctx: Context): Place {
  if (ctx.guestMessage || ctx.inlineQuery || ctx.callbackQuery?.inline_message_id !== undefined) return 'elsewhere';
  switch (ctx.chat?.type) {
    case 'private':
      return 'private';
    case 'channel':
      return 'channel';
    case 'group':
    case 'supergroup':
      return 'group';
    default:
      return 'elsewhere';
  }
}

/** The name of a conversation in the memory: that of a private chat, of a group's topic, or of what a guest is asked in a chat. */
export function conversationOf(ctx: Pick<Context, 'msg' | 'chat'> & { readonly guestMessage?: unknown }): string {
  const topic = ctx.msg?.is_topic_message ? `:${ctx.msg.message_thread_id}` : '';
  return `telegram${ctx.guestMessage ? '-guest' : ''}:${ctx.chat?.id}${topic}`;
}
