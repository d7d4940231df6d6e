import type { Desk } from '../state/server-state.ts';
import type { Handlers } from '../api/method-handlers.ts';
import { checkInlineResult } from './inline-results.ts';
import { noteOfBot } from './send.ts';
import { asReplied } from '../chats/threads.ts';

/**
 * The method that answers a guest message: once, in the chat where the bot was named. Assumed: the answer is a reply to the message
 * that called the bot, and a query may be answered as long as any other.
 */
export function createGuestQueries(desk: Desk): Pick<Handlers, 'answerGuestQuery'> {
  const { bot, chats, changes, guestQueries, inlineMessages, files } = desk;
  return {
    answerGuestQuery({ guest_query_id: id, result }) {
      const { state, message } = guestQueries.find(id);
      const content = checkInlineResult(result, files);
      const { from, sender_chat, message_thread_id, is_topic_message } = message;
      const answer = chats.post(state, {
        from: bot,
        ...(message_thread_id !== undefined && { message_thread_id }),
        ...(is_topic_message !== undefined && { is_topic_message }),
        reply_to_message: asReplied(message),
        ...(from && { guest_bot_caller_user: from }),
        ...(sender_chat && { guest_bot_caller_chat: sender_chat }),
        ...content,
      });
      guestQueries.close(id);
      noteOfBot(state, answer);
      changes.announce();
      return { inline_message_id: inlineMessages.add(state, answer.message_id) };
    },
  };
}
