/** The method `answerGuestQuery`. */

import type { MethodHandlers } from '../api/method-handlers.ts';
import { toRepliedMessage } from '../chats/threads.ts';
import type { ServerState } from '../state/server-state.ts';
import { readInlineResult } from './inline-results.ts';
import { recordBotMessage } from './post-message.ts';

/**
 * Creates the method that answers a guest message in the chat where the bot was mentioned. Assumed: the answer is a
 * reply to the guest message, and a guest query stays open as long as any other query.
 */
export function createGuestQueryMethods(server: ServerState) {
  const { bot, chats, changes, guestQueries, inlineMessages, files } = server;
  return {
    answerGuestQuery({ guest_query_id: id, result }) {
      const { state, message } = guestQueries.find(id);
      const content = readInlineResult(result, files);
      const { from, sender_chat, message_thread_id, is_topic_message } = message;
      const answer = chats.post(state, {
        from: bot,
        ...(message_thread_id !== undefined && { message_thread_id }),
        ...(is_topic_message !== undefined && { is_topic_message }),
        reply_to_message: toRepliedMessage(message),
        ...(from && { guest_bot_caller_user: from }),
        ...(sender_chat && { guest_bot_caller_chat: sender_chat }),
        ...content,
      });
      guestQueries.close(id);
      recordBotMessage(state, answer);
      changes.notify();
      return { inline_message_id: inlineMessages.add(state, answer.message_id) };
    },
  } satisfies MethodHandlers;
}
