import type { Message, User } from '@grammyjs/types';
import type { ChatState, MessageContent } from '../state/chat-store.ts';
import type { ServerState } from '../state/server-state.ts';
import { deliverMessage } from './deliver-message.ts';
import { senderFields } from './senders.ts';

/** A topic of a forum. */
export interface Topic {
  /** What `message_thread_id` says in its messages. */
  readonly threadId: number;
  /** Lets nobody but those who rule the topics write in it. */
  close(): void;
  reopen(): void;
}

const ICON_COLOR = 7_322_096;

/** Opens a topic; the service message that tells of it begins its thread. */
export function createTopic(server: ServerState, state: ChatState, name: string, by: User): Topic {
  const { chat, topics, messages } = state;
  if (chat.type !== 'supergroup' || !chat.is_forum) throw new Error(`"${chat.title}" is no forum`);
  const tell = (content: MessageContent): Message =>
    server.chats.post(state, { ...senderFields(state, by), is_topic_message: true, ...content });
  const { message_id: threadId, ...first } = tell({ forum_topic_created: { name, icon_color: ICON_COLOR } });
  const begun = { message_id: threadId, ...first, message_thread_id: threadId };
  messages.set(threadId, begun);
  topics.set(threadId, { isClosed: false });
  deliverMessage(server, state, begun);
  const change = (isClosed: boolean) => {
    topics.set(threadId, { isClosed });
    const service = isClosed ? { forum_topic_closed: {} } : { forum_topic_reopened: {} };
    deliverMessage(server, state, tell({ ...service, message_thread_id: threadId }));
  };
  return { threadId, close: () => change(true), reopen: () => change(false) };
}
