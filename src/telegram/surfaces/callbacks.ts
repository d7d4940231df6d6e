/** Helpers for all composers that handle buttons. */

import { type Composer, Context, type Filter } from 'grammy';
import type { BotContext } from '../context.ts';
import { type ActionOf, type ButtonAction, parseAction } from '../presentation/callback-data.ts';
import { isExpectedError } from '../transport/errors.ts';

/** The context of a callback query with data. */
export type CallbackContext = Filter<BotContext, 'callback_query:data'>;

/** A short text that Telegram shows after a button was pressed: as a toast, or as an alert that must be closed. */
export interface Notice {
  readonly text: string;
  readonly isAlert?: boolean;
}

/** Answers a callback query, which stops the button's spinner, optionally with a notice. Never throws. */
export type CallbackAnswerer = (ctx: BotContext, notice?: Notice) => Promise<void>;

/** Answers a callback query, and logs a failure, so that the handler goes on. */
export const answerCallback: CallbackAnswerer = async (ctx, notice) => {
  try {
    await ctx.answerCallbackQuery(notice ? { text: notice.text, show_alert: notice.isAlert ?? false } : {});
  } catch (error) {
    ctx.logger[isExpectedError(error) ? 'debug' : 'warn']({ err: error }, 'failed to answer a callback query');
  }
};

const isButton = Context.has.filterQuery('callback_query:data');

/** Registers a handler for the buttons with the given verbs, if it is known which message the button is below. */
export function onAction<V extends ButtonAction['verb']>(
  composer: Composer<BotContext>,
  verbs: readonly V[],
  handle: (ctx: CallbackContext, action: ActionOf<V>) => Promise<void>,
): void {
  const hasVerb = (action: ButtonAction): action is ActionOf<V> => verbs.some((verb) => verb === action.verb);
  composer.use((ctx, next) => {
    if (!isButton(ctx)) return next();
    const { data, message, inline_message_id: inlineId } = ctx.callbackQuery;
    const action = message || inlineId ? parseAction(data) : undefined;
    return action && hasVerb(action) ? handle(ctx, action) : next();
  });
}
