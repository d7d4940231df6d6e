import { Composer } from 'grammy';
import { readAddressed } from './addressed.ts';
import type { AnswerQuestion } from './question-handler.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { send } from '../transport/send-view.ts';

/**
 * Answers posts in channels, without a sound. A post that only mentions the bot may be about it rather than to it: where it
 * puts no question that the bot can answer, it gets none.
 */
export function createChannels(menus: Menus, answer: AnswerQuestion): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(['channel_post', 'edited_channel_post'], async (ctx) => {
    const addressed = readAddressed(ctx.msg, ctx.me);
    if (!addressed) return;
    const { by, question, messageId: replyTo } = addressed;
    const sending = { replyTo, silent: true };
    if (question !== undefined) {
      await answer(ctx, question, { ...sending, ...(by === 'mention' && { only: ['answer', 'unanswered'] }) });
    } else if (by === 'command' && ctx.channelPost) {
      await send(ctx, menus.plain(ctx.language, 'channel.howToAsk'), sending);
    }
  });
  return composer;
}
