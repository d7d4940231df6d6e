/** Puts the id of an update on every line that is logged while it is handled. */

import type { MiddlewareFn, Transformer } from 'grammy';
import type { Logger } from 'pino';
import type { BotContext } from '../context.ts';

/** Where a call carries the id of its update. Neither JSON nor a form contains what has a symbol as its key. */
const UPDATE = Symbol('update');

/**
 * Returns the id of the update that a call is made for; undefined if it is made for none.
 *
 * @param payload as a transformer gets it, or a spread copy of it
 */
export function updateOf(payload: object): number | undefined {
  return (payload as { readonly [UPDATE]?: number })[UPDATE];
}

/**
 * Sets the context's logger, and marks its calls for {@link updateOf}. The logger is made when something is logged.
 * This is no `AsyncLocalStorage`, because that slows down every promise, and a queue of calls would run one call in the
 * context of another.
 */
export function logUpdate(logger: Logger): MiddlewareFn<BotContext> {
  return (ctx, next) => {
    const update = ctx.update.update_id;
    let own: Logger | undefined;
    Object.defineProperty(ctx, 'logger', {
      get: () => {
        own ??= logger.child({ update });
        return own;
      },
    });
    const mark: Transformer = (prev, method, payload, signal) => prev(method, { ...payload, [UPDATE]: update }, signal);
    ctx.api.config.use(mark);
    return next();
  };
}
