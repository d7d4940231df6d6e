/** The topics of forums. */

import type { Message, User } from '@grammyjs/types';
import type { ChatState, MessageContent } from '../state/chat-store.ts';
import type { ServerState } from '../state/server-state.ts';
import { deliverMessage } from './deliver-message.ts';
import { createSenderFields } from './senders.ts';

/** A topic of a forum. */
export interface Topic {
  /** The `message_thread_id` of its messages. */
  readonly threadId: number;
  /** From then on only those who can manage topics can write in it. */
  close(): void;
  reopen(): void;
}

const ICON_COLOR = 7_322_096;

/** Creates a topic, whose thread starts with the service message about it. Throws if the group is not a forum. */
export function createTopic(server: ServerState, state: ChatState, name: string, by: User): Topic {
  const { chat, topics, messages } = state;
  if (chat.type !== 'supergroup' || !chat.is_forum) {
    throw new Error(`"${chat.title}" is not a forum: create the group with \`isForum: true\``);
  }
  const post = (content: MessageContent): Message =>
    server.chats.post(state, { ...createSenderFields(state, by), is_topic_message: true, ...content });
  const { message_id: threadId, ...rest } = post({ forum_topic_created: { name, icon_color: ICON_COLOR } });
  const first = { message_id: threadId, ...rest, message_thread_id: threadId };
  messages.set(threadId, first);
  topics.set(threadId, { isClosed: false });
  deliverMessage(server, state, first);
  const setClosed = (isClosed: boolean) => {
    topics.set(threadId, { isClosed });
    const service = isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
    deliverMessage(server, state, post({ ...service, message_thread_id: threadId }));
  };
  return { threadId, close: () => setClosed(true), reopen: () => setClosed(false) };
}
