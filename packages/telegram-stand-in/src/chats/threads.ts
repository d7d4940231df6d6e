import type { Message } from '@grammyjs/types';
import { badRequest } from '../api/errors.ts';
import type { ChatState } from '../state/chat-store.ts';

/** A message as it stands in one that replies to it: without what it replies to itself. */
export function toRepliedMessage({
  reply_to_message: _earlier,
  ...message
}: Message): NonNullable<Message['reply_to_message']> {
  return message as NonNullable<Message['reply_to_message']>;
}

/** Throws `RefusedCall` where a message may not be written into that thread: it is not there, or is a closed topic. */
export function checkThread(state: ChatState, threadId: number | undefined, mayWriteInClosed: boolean): void {
  if (threadId === undefined) return;
  const isForum = state.chat.type === 'supergroup' && state.chat.is_forum;
  const isThere = isForum
    ? state.topics.has(threadId)
    : state.chat.type === 'supergroup' && state.messages.has(threadId);
  if (!isThere) throw badRequest('message thread not found');
  if (state.topics.get(threadId)?.isClosed && !mayWriteInClosed) throw badRequest('TOPIC_CLOSED');
}

/**
 * The fields that tell what a message replies to and in which thread it stands. A reply goes where the replied message is. In a
 * supergroup a reply to a message without a thread begins one, numbered by that message; only topics are marked as such. What
 * replies to nothing in a topic comes, as in Telegram, as a reply to the message that began it. Throws as `checkThread`.
 */
export function createThreadFields(
  state: ChatState,
  replied: Message | undefined,
  threadId: number | undefined,
  mayWriteInClosed: boolean,
): Pick<Message, 'message_thread_id' | 'is_topic_message' | 'reply_to_message'> {
  const begun = state.chat.type === 'supergroup' ? replied?.message_id : undefined;
  const id = threadId ?? replied?.message_thread_id ?? begun;
  if (threadId !== undefined || state.topics.has(id ?? 0)) checkThread(state, id, mayWriteInClosed);
  const isTopic = id !== undefined && state.topics.has(id);
  const answered = replied ?? (isTopic ? state.messages.get(id) : undefined);
  return {
    ...(id !== undefined && { message_thread_id: id }),
    ...(isTopic && { is_topic_message: true }),
    ...(answered && { reply_to_message: toRepliedMessage(answered) }),
  };
}
