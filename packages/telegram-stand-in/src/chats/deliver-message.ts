import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@grammyjs/types';
import { findEntityTexts, isMentionOf } from '../formatting/entity-texts.ts';
import type { ChatState, MessageContent } from '../state/chat-store.ts';
import { isInChat } from '../state/members.ts';
import type { ServerState } from '../state/server-state.ts';
import type { NewUpdate } from '../state/update-queue.ts';
import { isVisibleToBot } from './privacy.ts';
import { TELEGRAM_USER } from './senders.ts';

/** Opens a guest query where a message names the bot in a chat that the bot is not in, or (assumed) replies to an answer of it there. */
function openGuestQuery(
  { bot, settings, guestQueries, updates }: ServerState,
  state: ChatState,
  message: Message,
): void {
  const isNamed = findEntityTexts(message, 'mention').some((words) => isMentionOf(settings.username, words));
  const isAnswer = message.reply_to_message?.from?.id === bot.id;
  if (!settings.supports_guest_queries || state.chat.type === 'channel' || !(isNamed || isAnswer)) return;
  const guest_query_id = guestQueries.open({ state, message });
  updates.push({ guest_message: { ...message, guest_query_id } } as NewUpdate);
}

/** The copy of a post as it stands in the discussion group: without keyboard, signature and what it replies to. */
function createDiscussionCopy(post: Message): MessageContent {
  const { message_id, date, sender_chat, author_signature: signature, ...rest } = post;
  const { chat, from: _from, reply_to_message: _replied, reply_markup: _keyboard, via_bot: _bot, ...content } = rest;
  if (chat.type !== 'channel') throw new Error(`"${chat.id}" is no channel`);
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
 * Puts a post of a channel, new or edited, into the discussion group, if there is one, as Telegram does by itself. Assumed: the edit of
 * a post edits its copy, and the bot is told of both.
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
 * Tells the bot of a message of someone else that is new, or that was edited, where it is shown it: as a message, a channel post or,
 * where it is named in a chat that it is not in, as a guest message. The posts of a channel go on to its discussion group.
 */
export function deliverMessage(server: ServerState, state: ChatState, message: Message, isEdit = false): void {
  const kind = state.chat.type === 'channel' ? 'channel_post' : 'message';
  const isThere = state.chat.type === 'private' ? !state.isBetweenPeople : isInChat(state.members.get(server.bot.id));
  if (isThere && isVisibleToBot(server, state, message)) {
    server.updates.push({ [isEdit ? `edited_${kind}` : kind]: message } as NewUpdate);
  }
  if (!isThere && !isEdit) openGuestQuery(server, state, message);
  copyToDiscussion(server, state, message, isEdit);
  server.changes.notify();
}
