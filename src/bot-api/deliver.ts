import type { Message } from '@grammyjs/types';
import type { ChatState } from './chats.ts';
import type { Desk } from './desk.ts';
import { isIn } from './members.ts';
import { entityTexts, isNameOf, reachesBot } from './privacy.ts';
import { TELEGRAM } from './senders.ts';
import type { NewUpdate } from './updates.ts';

/** Opens a guest query where a message names the bot in a group that the bot is not in. */
function askGuest({ bot, settings, guestQueries, updates }: Desk, state: ChatState, message: Message): void {
  const isNamed = entityTexts(message, 'mention').some((words) => isNameOf(settings.username, words));
  const isAnswer = message.reply_to_message?.from?.id === bot.id;
  if (!settings.supports_guest_queries || state.chat.type === 'channel' || !(isNamed || isAnswer)) return;
  const guest_query_id = guestQueries.open({ state, message });
  updates.push({ guest_message: { ...message, guest_query_id } } as NewUpdate);
}

/** Puts the post of a channel into its discussion group, as Telegram does by itself; the keyboard stays behind. */
function forwardToDiscussion(desk: Desk, group: ChatState, post: Message): void {
  const { message_id, chat, date, sender_chat, author_signature } = post;
  if (chat.type !== 'channel') return;
  const { from: _from, reply_to_message: _replied, reply_markup: _keyboard, via_bot: _bot, ...content } = post;
  const signature = author_signature === undefined ? {} : { author_signature };
  const { message_id: _id, chat: _chat, date: _date, ...rest } = content;
  const copy = desk.chats.post(group, {
    ...rest,
    from: TELEGRAM,
    ...(sender_chat && { sender_chat }),
    is_automatic_forward: true,
    forward_origin: { type: 'channel', chat, message_id, date, ...signature },
  });
  deliver(desk, group, copy);
}

/**
 * Tells the bot of a message that is new, or that was edited, where it is shown it: as a message, a channel post or, where it is named
 * in a group that it is not in, as a guest message. New posts of a channel go on to its discussion group.
 */
export function deliver(desk: Desk, state: ChatState, message: Message, isEdit = false): void {
  const isChannel = state.chat.type === 'channel';
  const isThere = state.chat.type === 'private' || isIn(state.members.get(desk.bot.id));
  if (isThere && reachesBot(desk, state, message)) {
    const kind = isChannel ? 'channel_post' : 'message';
    desk.updates.push({ [isEdit ? `edited_${kind}` : kind]: message } as NewUpdate);
  }
  if (isEdit) return;
  if (!isThere) askGuest(desk, state, message);
  if (state.discussion !== undefined) forwardToDiscussion(desk, state.discussion, message);
}
