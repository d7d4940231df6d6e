import type { InlineQuery, Message, User } from '@grammyjs/types';
import { deliverMessage } from '../chats/deliver-message.ts';
import { senderFields } from '../chats/senders.ts';
import type { InlineAnswer, InlineQueryState } from '../methods/inline-queries.ts';
import type { ResultContent } from '../methods/inline-results.ts';
import type { ChatState } from '../state/chat-store.ts';
import type { ServerState } from '../state/server-state.ts';

/** From where an inline query is typed. */
export interface InlineQueryOptions {
  /** Where to go on in the results; what the answer before said in `next_offset`. */
  readonly offset?: string;
  /** The kind of chat in which it is typed; `sender`, the default, is the private chat with the bot. */
  readonly chatType?: NonNullable<InlineQuery['chat_type']>;
}

/** What a person sees while typing `@the_bot query`. */
export interface InlineBox {
  readonly query: InlineQuery;
  /** The bot's answer, once there is one. */
  readonly answer: InlineAnswer | undefined;
  /** What each result would put into a chat, by its identifier. */
  readonly contents: ReadonlyMap<string, ResultContent>;
  /** Waits for the bot's answer; rejects after `timeoutMs` (5 s). */
  answered(options?: { timeoutMs?: number }): Promise<InlineAnswer>;
}

const MAX_QUERY = 256;

/** Types a query, and asks the bot. Throws where it is too long, or the bot has no inline mode. */
export function openInlineBox(server: ServerState, from: User, text: string, options: InlineQueryOptions): InlineBox {
  const { settings, inlineQueries, updates, changes } = server;
  const { offset = '', chatType = 'sender' } = options;
  if (!settings.supports_inline_queries) throw new Error('the bot has no inline mode');
  if (text.length > MAX_QUERY) throw new Error(`an inline query has at most ${MAX_QUERY} characters`);
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
      if (answer === undefined) throw new Error(`no answer to the inline query "${text}" within ${timeoutMs} ms`);
      return answer;
    },
  };
}

/**
 * Sends a result into a chat, as the person's message by way of the bot. Only one with a keyboard gets an `inline_message_id`; the bot
 * is told of the choice where its feedback is on. Throws where the answer has no such result.
 */
export function chooseResult(server: ServerState, box: InlineBox, state: ChatState, resultId: string): Message {
  const { bot, chats, updates, inlineMessages, inlineFeedback } = server;
  const { from, query } = box.query;
  const content = box.contents.get(resultId);
  if (content === undefined) throw new Error(`the answer to "${query}" has no result "${resultId}"`);
  const message = chats.post(state, { ...senderFields(state, from), via_bot: bot, ...content });
  const inlineId = content.reply_markup && inlineMessages.add(state, message.message_id);
  deliverMessage(server, state, message);
  if (inlineFeedback) {
    const id = inlineId === undefined ? {} : { inline_message_id: inlineId };
    updates.push({ chosen_inline_result: { result_id: resultId, from, query, ...id } });
  }
  return message;
}
