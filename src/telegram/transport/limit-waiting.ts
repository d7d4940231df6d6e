/** Middleware that limits how many updates of one chat can wait. */

import type { MiddlewareFn } from 'grammy';
import type { Metrics } from '../../metrics.ts';
import type { BotContext } from '../context.ts';

/** The maximum number of waiting updates: far more than a person sends, far fewer than the queue holds. */
const MAX_WAITING = 50;

/** Drops updates once 50 from the same chat are waiting, so that one flooder cannot fill the queue. */
export function limitWaiting(metrics: Metrics): MiddlewareFn<BotContext> {
  const waiting = new Map<number, number>();
  return async (ctx, next) => {
    const chat = ctx.chat?.id ?? ctx.from?.id ?? 0;
    const count = (waiting.get(chat) ?? 0) + 1;
    if (count > MAX_WAITING) {
      metrics.droppedUpdates.inc({ reason: 'flood' });
      ctx.logger.debug('update dropped: too many from the same chat are waiting');
      return;
    }
    waiting.set(chat, count);
    try {
      await next();
    } finally {
      const left = (waiting.get(chat) ?? 1) - 1;
      if (left > 0) waiting.set(chat, left);
      else waiting.delete(chat);
    }
  };
}
