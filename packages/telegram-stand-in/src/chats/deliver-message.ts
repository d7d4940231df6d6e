import { isDeepStrictEqual } from 'node:util';
import type { Message } from '@grammyjs/types';
import type { ChatState, Content } from '../state/chat-store.ts';
import type { Desk } from '../state/server-state.ts';
import { entityTexts, isNameOf } from '../formatting/entity-texts.ts';
import { isIn } from '../state/members.ts';
import { reachesBot } from './privacy.ts';
import { TELEGRAM } from './senders.ts';
import type { NewUpdate } from '../state/update-queue.ts';

/** Opens a guest query where a message names the bot in a chat that the bot is not in, or (assumed) replies to an answer of it there. */
function askGuest({ bot, settings, guestQueries, updates }: Desk, state: ChatState, message: Message): void {
  const isNamed = entityTexts(message, 'mention').some((words) => isNameOf(settings.username, words));
  const isAnswer = message.reply_to_message?.from?.id === bot.id;
  if (!settings.supports_guest_queries || state.chat.type === 'channel' || !(isNamed || isAnswer)) return;
  const guest_query_id = guestQueries.open({ state, message });
  updates.push({ guest_message: { ...message, guest_query_id } } as NewUpdate);
}

/** The copy of a post as it stands in the discussion group: without keyboard, signature and what it replies to. */
function copyOf(post: Message): Content {
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
    from: TELEGRAM,
    ...(sender_chat && { sender_chat }),
    is_automatic_forward: true,
    forward_origin: origin,
  };
}

/**
 * Puts a post of a channel, new or edited, into the discussion group, if there is one, as Telegram does by itself. Assumed: the edit of
 * a post edits its copy, and the bot is told of both.
 */
export function passOn(desk: Desk, { discussion: group }: ChatState, post: Message, isEdit = false): void {
  if (group === undefined) return;
  const content = copyOf(post);
  if (!isEdit) {
    deliver(desk, group, desk.chats.post(group, content));
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
  deliver(desk, group, copy, true);
}

/**
 * Tells the bot of a message of someone else that is new, or that was edited, where it is shown it: as a message, a channel post or,
 * where it is named in a chat that it is not in, as a guest message. The posts of a channel go on to its discussion group.
 */
export function deliver(desk: Desk, state: ChatState, message: Message, isEdit = false): void {
  const kind = state.chat.type === 'channel' ? 'channel_post' : 'message';
  const isThere = state.chat.type === 'private' ? !state.isBetweenPeople : isIn(state.members.get(desk.bot.id));
  if (isThere && reachesBot(desk, state, message)) {
    desk.updates.push({ [isEdit ? `edited_${kind}` : kind]: message } as NewUpdate);
  }
  if (!isThere && !isEdit) askGuest(desk, state, message);
  passOn(desk, state, message, isEdit);
  desk.changes.announce();
}
