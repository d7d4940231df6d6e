/** Delivers messages to the bot and to discussion groups. */

import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@grammyjs/types';
import { findEntityTexts, isMentionOf } from '../formatting/entity-texts.ts';
import type { ChatState, MessageContent } from '../state/chat-store.ts';
import { isInChat } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import type { NewUpdate } from '../state/update-queue.ts';
import { isVisibleToBot } from './privacy.ts';
import { TELEGRAM_USER } from './senders.ts';

/**
 * Sends the bot a guest message if a message mentions it in a chat of which it is not a member. Assumed: a reply to its
 * answer there also counts.
 */
function callGuest({ bot, settings, guestQueries, updates }: ServerState, state: ChatState, message: Message): void {
  const isMentioned = findEntityTexts(message, 'mention').some((mention) => isMentionOf(settings.username, mention));
  const isReply = message.reply_to_message?.from?.id === bot.id;
  if (!settings.supports_guest_queries || state.chat.type === 'channel' || !(isMentioned || isReply)) return;
  const guest_query_id = guestQueries.open({ state, message });
  updates.push({ guest_message: { ...message, guest_query_id } } as NewUpdate);
}

/** Creates the copy of a post for the discussion group, without its keyboard, signature and reply. */
function createDiscussionCopy(post: Message): MessageContent {
  const { message_id, date, sender_chat, author_signature: signature, ...rest } = post;
  const { chat, from: _from, reply_to_message: _replied, reply_markup: _keyboard, via_bot: _bot, ...content } = rest;
  if (chat.type !== 'channel') throw new Error(`chat ${chat.id} is not a channel`);
  const origin = {
    type: 'channel',
    chat,
    message_id,
    date,
    ...(signature && { author_signature: signature }),
  } as const;
  return {
    ...content,
    from: TELEGRAM_USER,
    ...(sender_chat && { sender_chat }),
    is_automatic_forward: true,
    forward_origin: origin,
  };
}

/**
 * Copies a new or edited post of a channel to the discussion group, if the channel has one. Assumed: editing a post
 * edits the copy, and the bot gets an update for both.
 */
export function copyToDiscussion(
  server: ServerState,
  { discussion: group }: ChatState,
  post: Message,
  isEdit = false,
): void {
  if (group === undefined) return;
  const content = createDiscussionCopy(post);
  if (!isEdit) {
    deliverMessage(server, group, server.chats.post(group, content));
    return;
  }
  const old = [...group.messages.values()].find(
    ({ is_automatic_forward: isCopy, forward_origin: origin }) =>
      isCopy && origin?.type === 'channel' && origin.message_id === post.message_id,
  );
  if (old === undefined) return;
  const copy: Message = { ...content, message_id: old.message_id, chat: old.chat, date: old.date };
  if (isDeepStrictEqual({ ...old, edit_date: undefined }, { ...copy, edit_date: undefined })) return;
  group.messages.set(copy.message_id, copy);
  deliverMessage(server, group, copy, true);
}

/**
 * Sends the bot an update about a new or edited message of someone else, if it can see the message: a message, a
 * channel post, or a guest message. Copies channel posts to the discussion group.
 */
export function deliverMessage(server: ServerState, state: ChatState, message: Message, isEdit = false): void {
  const type = state.chat.type === 'channel' ? 'channel_post' : 'message';
  const isMember = state.chat.type === 'private' ? !state.isBetweenPeople : isInChat(state.members.get(server.bot.id));
  if (isMember && isVisibleToBot(server, state, message)) {
    server.updates.push({ [isEdit ? `edited_${type}` : type]: message } as NewUpdate);
  }
  if (!isMember && !isEdit) callGuest(server, state, message);
  copyToDiscussion(server, state, message, isEdit);
  server.changes.notify();
}
