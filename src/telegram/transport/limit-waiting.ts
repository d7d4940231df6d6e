import type { MiddlewareFn } from 'grammy';
import type { Logger } from 'pino';
import type { BotContext } from '../context.ts';

/** How many updates of one chat may wait for their turn: far more than a person sends, far less than the runner holds. */
const MAX_WAITING = 50;

/** Lets go of what one chat sends beyond all measure, so that it does not take the places of all others. */
export function limitWaiting(logger: Logger): MiddlewareFn<BotContext> {
  const waiting = new Map<number, number>();
  return async (ctx, next) => {
    const chat = ctx.chat?.id ?? ctx.from?.id ?? 0;
    const count = (waiting.get(chat) ?? 0) + 1;
    if (count > MAX_WAITING) return logger.debug({ update: ctx.update.update_id }, 'too many of one chat');
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
