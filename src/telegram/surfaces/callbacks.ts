import type { Composer, Filter } from 'grammy';
import type { Logger } from 'pino';
import { type ActionOf, type ButtonAction, parseAction } from '../presentation/callback-data.ts';
import type { BotContext } from '../context.ts';
import { isOrdinary } from '../transport/errors.ts';

/** The press of a button that carries data. */
export type Press = Filter<BotContext, 'callback_query:data'>;

/** Stops the clock on a pressed button, with a word if one is due; where that fails, what was asked for still comes. */
export type Acknowledge = (
  ctx: BotContext,
  word?: { readonly text: string; readonly alert?: boolean },
) => Promise<void>;

/** Creates what answers presses; failures are logged. */
export function createAcknowledge(logger: Logger): Acknowledge {
  return async (ctx, word) => {
    try {
      await ctx.answerCallbackQuery(word ? { text: word.text, show_alert: word.alert ?? false } : {});
    } catch (error) {
      logger[isOrdinary(error) ? 'debug' : 'warn']({ err: error }, 'a press could not be answered');
    }
  };
}

/** Hands presses of some kinds of buttons on, with what they ask for. */
export function onPress<V extends ButtonAction['verb']>(
  composer: Composer<BotContext>,
  verbs: readonly V[],
  handle: (ctx: Press, action: ActionOf<V>) => Promise<void>,
): void {
  const isOurs = (action: ButtonAction): action is ActionOf<V> => verbs.some((verb) => verb === action.verb);
  composer.on('callback_query:data', async (ctx, next) => {
    const action = parseAction(ctx.callbackQuery.data);
    await (action && isOurs(action) ? handle(ctx, action) : next());
  });
}
