/** The ratings of single answers: where they are stored, and how a keyboard shows them. */

import type { InlineKeyboardMarkup } from 'grammy/types';
import type { FactSelection } from '../../answering/present-facts.ts';
import { parseAction } from '../presentation/callback-data.ts';
import type { CallbackContext } from './callbacks.ts';

/** The ratings that a user can give. */
export const RATINGS = ['helpful', 'unhelpful'] as const;
/** A rating of an answer. */
export type Rating = (typeof RATINGS)[number];

const TICK = '✓ ';

/** The key of an answer in the storage: its message, and the facts it shows. */
export function answerKey({ callbackQuery: { message } }: CallbackContext, { facts }: FactSelection): string {
  return `${message?.chat.id}.${message?.message_id}.${facts.join(',')}`;
}

/** The key under which the storage has the rating of an answer. */
export function ratingKey(ctx: CallbackContext, selection: FactSelection): string {
  return `vote:${answerKey(ctx, selection)}`;
}

/** Puts a tick on the button of a rating, and takes it off the other one. */
export function tickRating({ inline_keyboard: rows }: InlineKeyboardMarkup, rating: string): InlineKeyboardMarkup {
  return {
    inline_keyboard: rows.map((row) =>
      row.map((button) => {
        const action = 'callback_data' in button ? parseAction(button.callback_data) : undefined;
        if (action?.verb !== 'rate') return button;
        const text = button.text.replace(TICK, '');
        return { ...button, text: (action.helpful ? 'helpful' : 'unhelpful') === rating ? `${TICK}${text}` : text };
      }),
    ),
  };
}
