/** Which messages in groups and channels the bot ignores. */

import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { BotContext } from '../context.ts';

/** The maximum age of a message, in seconds. The conversation has moved on since an older one. */
const MAX_AGE = 10 * 60;

/**
 * Checks whether a message is old, forwarded, or written by or through a bot. This includes the copy of a channel post
 * in the discussion group.
 *
 * @param now in milliseconds since 1970
 */
export function isIgnored(message: Message, now: number): boolean {
  const { date, edit_date, forward_origin, is_automatic_forward, via_bot, from, sender_chat } = message;
  const isOld = now / 1000 - (edit_date ?? date) > MAX_AGE;
  // Telegram shows a message on behalf of a chat as sent by a bot.
  const isFromBot = from?.is_bot === true && sender_chat === undefined;
  const isForwarded = forward_origin !== undefined || is_automatic_forward === true;
  return isOld || isFromBot || via_bot !== undefined || isForwarded;
}

/** Creates the composer that stops ignored messages. */
export function createIgnoreFilter(now: () => number): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(['message', 'edited_message', 'channel_post', 'edited_channel_post'], async (ctx, next) => {
    if (!isIgnored(ctx.msg, now())) await next();
  });
  return composer;
}
