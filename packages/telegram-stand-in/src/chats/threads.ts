/** Replies, threads and topics. */

import type { Message } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { ChatState } from '../state/chat-store.ts';

/** Returns a message as it appears in a reply to it: without the message to which it replies itself. */
export function toRepliedMessage({
  reply_to_message: _earlier,
  ...message
}: Message): NonNullable<Message['reply_to_message']> {
  return message as NonNullable<Message['reply_to_message']>;
}

/**
 * Throws `BotApiError` if a thread does not exist, or if it is a closed topic and the sender cannot write in those.
 */
export function checkThread(state: ChatState, threadId: number | undefined, canWriteInClosed: boolean): void {
  if (threadId === undefined) return;
  const isForum = state.chat.type === 'supergroup' && state.chat.is_forum;
  const exists = isForum
    ? state.topics.has(threadId)
    : state.chat.type === 'supergroup' && state.messages.has(threadId);
  if (!exists) throw badRequest('message thread not found');
  if (state.topics.get(threadId)?.isClosed && !canWriteInClosed) throw badRequest('TOPIC_CLOSED');
}

/**
 * Creates the reply and thread fields of a new message. Throws `BotApiError` as `checkThread` does.
 *
 * - A reply goes to the thread of the message to which it replies.
 * - In a supergroup, a reply to a message outside of any thread starts one, with the id of that message.
 * - Only messages in topics have `is_topic_message`. Those that reply to nothing reply, as in Telegram, to the message
 *   that created the topic.
 */
export function createThreadFields(
  state: ChatState,
  replied: Message | undefined,
  threadId: number | undefined,
  canWriteInClosed: boolean,
): Pick<Message, 'message_thread_id' | 'is_topic_message' | 'reply_to_message'> {
  const newThreadId = state.chat.type === 'supergroup' ? replied?.message_id : undefined;
  const id = threadId ?? replied?.message_thread_id ?? newThreadId;
  if (threadId !== undefined || state.topics.has(id ?? 0)) checkThread(state, id, canWriteInClosed);
  const isTopic = id !== undefined && state.topics.has(id);
  const target = replied ?? (isTopic ? state.messages.get(id) : undefined);
  return {
    ...(id !== undefined && { message_thread_id: id }),
    ...(isTopic && { is_topic_message: true }),
    ...(target && { reply_to_message: toRepliedMessage(target) }),
  };
}
