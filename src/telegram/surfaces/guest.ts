/** Guest messages: the bot is mentioned in a chat that it is no member of, and can answer once. */

import { Composer } from 'grammy';
import type { Responder } from '../../answering/respond.ts';
import type { Recorder } from '../../insights/recorder.ts';
import { conversationOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import { createArticle } from '../presentation/article.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import { parseBotRequest } from './bot-request.ts';

/** Creates the composer that answers guest messages. */
export function createGuestMessages(
  views: ReplyViews,
  menus: MenuViews,
  respond: Responder,
  record: Recorder,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('guest_message', async (ctx) => {
    const { guest_query_id: id, text, caption } = ctx.msg;
    if (id === undefined) return;
    const { question } = parseBotRequest(ctx.msg, ctx.me) ?? { question: text ?? caption };
    const reply =
      question === undefined
        ? undefined
        : respond({ text: question, chat: conversationOf(ctx), language: ctx.language });
    const view = reply ? views.reply(reply, 'remote') : menus.text(ctx.language, 'ask.how');
    await ctx.api.answerGuestQuery(id, createArticle('answer', menus.say(ctx.language, 'inline.title'), view));
    if (reply) record({ place: 'guest', reply, question, logger: ctx.logger });
  });
  return composer;
}
