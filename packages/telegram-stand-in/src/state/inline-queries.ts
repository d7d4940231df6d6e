/** The types of inline queries and their answers. */

import type { InlineKeyboardMarkup, InlineQuery, Opts } from '@grammyjs/types';
import type { MessageContent } from './chat-store.ts';

/** The bot's answer to an inline query. */
export type InlineAnswer = Omit<Opts<never>['answerInlineQuery'], 'inline_query_id'>;

/** The message that an inline result becomes when a person chooses it. */
export type ResultContent = MessageContent & { readonly reply_markup?: InlineKeyboardMarkup };

/** An inline query, answered or not. */
export interface InlineQueryState {
  readonly query: Omit<InlineQuery, 'id'>;
  answer: InlineAnswer | undefined;
  /** The message of each result, by the id of the result. */
  contents: ReadonlyMap<string, ResultContent>;
}
