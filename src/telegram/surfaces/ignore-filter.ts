import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';

/** How old what is written in a group may be when the bot sees it, in seconds: the talk has moved on since. */
const STALE_AFTER = 10 * 60;

/**
 * Leaves alone what a bot is not to meddle with in a group or a channel: what is old by now, what is forwarded, what a bot
 * wrote or was used to write, and the copy of a channel's post in the group where it is discussed.
 */
export function createGroupManners(now: () => number): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(['message', 'edited_message', 'channel_post', 'edited_channel_post'], async (ctx, next) => {
    const { date, edit_date, forward_origin, via_bot, from, sender_chat } = ctx.msg;
    const isStale = now() / 1000 - (edit_date ?? date) > STALE_AFTER;
    // Who writes in the name of a chat is shown as a bot.
    const isOfBot = from?.is_bot === true && sender_chat === undefined;
    if (!isStale && !isOfBot && !via_bot && !forward_origin) await next();
  });
  return composer;
}
