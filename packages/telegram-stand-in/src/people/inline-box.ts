/** What a person sees while typing an inline query. */

import type { InlineQuery, Message, User } from '@grammyjs/types';
import { deliverMessage } from '../chats/deliver-message.ts';
import { createSenderFields } from '../chats/senders.ts';
import type { ChatState } from '../state/chat-store.ts';
import type { InlineAnswer, InlineQueryState, ResultContent } from '../state/inline-queries.ts';
import type { ServerState } from '../state/server-state.ts';

/** The options of an inline query. */
export interface InlineQueryOptions {
  /** The `next_offset` of the previous answer, to get more results. */
  readonly offset?: string;
  /** The type of the chat in which the person types. The default, `sender`, is the private chat with the bot. */
  readonly chatType?: NonNullable<InlineQuery['chat_type']>;
}

/** An inline query that a person has typed, with the bot's answer. */
export interface InlineBox {
  readonly query: InlineQuery;
  /** The bot's answer, once there is one. */
  readonly answer: InlineAnswer | undefined;
  /** The message that each result would become, by the id of the result. */
  readonly contents: ReadonlyMap<string, ResultContent>;
  /** Waits for the bot's answer. Rejects after `timeoutMs` (5,000 by default). */
  answered(options?: { timeoutMs?: number }): Promise<InlineAnswer>;
}

const MAX_QUERY_LENGTH = 256;

/** Sends an inline query to the bot. Throws if the query is too long, or if the bot has inline mode turned off. */
export function openInlineBox(server: ServerState, from: User, text: string, options: InlineQueryOptions): InlineBox {
  const { settings, inlineQueries, updates, changes } = server;
  const { offset = '', chatType = 'sender' } = options;
  if (!settings.supports_inline_queries) {
    throw new Error('the bot has inline mode turned off: pass `bot: { supports_inline_queries: true }` to startBotApi');
  }
  if (text.length > MAX_QUERY_LENGTH) {
    throw new Error(`an inline query has at most ${MAX_QUERY_LENGTH} characters, not ${text.length}`);
  }
  const state: InlineQueryState = {
    query: { from, query: text, offset, chat_type: chatType },
    answer: undefined,
    contents: new Map(),
  };
  const query: InlineQuery = { id: inlineQueries.open(state), ...state.query };
  updates.push({ inline_query: query });
  return {
    query,
    get answer() {
      return state.answer;
    },
    get contents() {
      return state.contents;
    },
    async answered({ timeoutMs = 5000 } = {}) {
      const answer = await changes.until(timeoutMs, () => state.answer);
      if (answer !== undefined) return answer;
      throw new Error(`the bot did not answer the inline query "${text}" within ${timeoutMs} ms`);
    },
  };
}

/**
 * Sends a result as the person's message via the bot. Only a message with a keyboard gets an `inline_message_id`. With
 * inline feedback, the bot gets a `chosen_inline_result` update. Throws if the answer has no such result.
 */
export function chooseResult(server: ServerState, box: InlineBox, state: ChatState, resultId: string): Message {
  const { bot, chats, updates, inlineMessages, inlineFeedback } = server;
  const { from, query } = box.query;
  const content = box.contents.get(resultId);
  if (content === undefined) throw new Error(`the answer to "${query}" has no result "${resultId}"`);
  const message = chats.post(state, { ...createSenderFields(state, from), via_bot: bot, ...content });
  const inlineId = content.reply_markup && inlineMessages.add(state, message.message_id);
  deliverMessage(server, state, message);
  if (inlineFeedback) {
    const id = inlineId === undefined ? {} : { inline_message_id: inlineId };
    updates.push({ chosen_inline_result: { result_id: resultId, from, query, ...id } });
  }
  return message;
}
