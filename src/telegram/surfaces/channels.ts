/** Posts in channels. */

import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { sendView } from '../transport/send-view.ts';
import { parseBotRequest } from './bot-request.ts';
import type { QuestionHandler } from './question-handler.ts';

/**
 * Creates the composer that answers posts in channels, without a sound. A post that mentions the bot may be about the
 * bot, not a question to it, so it only gets an answer if the bot knows one.
 */
export function createChannels(menus: MenuViews, handleQuestion: QuestionHandler): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on(['channel_post', 'edited_channel_post'], async (ctx) => {
    const request = parseBotRequest(ctx.msg, ctx.me);
    if (!request) return;
    const { by, question, messageId: replyTo } = request;
    const options = { replyTo, silent: true };
    if (question !== undefined) {
      await handleQuestion(ctx, question, { ...options, ...(by === 'mention' && { only: ['answer', 'unanswered'] }) });
    } else if (by === 'command' && ctx.channelPost) {
      await sendView(ctx, menus.text(ctx.language, 'channel.howToAsk'), options);
    }
  });
  return composer;
}
