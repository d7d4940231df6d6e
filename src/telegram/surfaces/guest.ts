import { Composer, InlineQueryResultBuilder } from 'grammy';
import type { Responder } from '../../answering/respond.ts';
import { readAddressed } from './addressed.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { conversationOf } from '../chat-kind.ts';
import { HTML } from '../transport/send-view.ts';
import type { Views } from '../presentation/reply-views.ts';

/** Answers, once, where the bot is named in a chat that it is not in. */
export function createGuest(views: Views, menus: Menus, respond: Responder): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('guest_message', async (ctx) => {
    const { guest_query_id: id, text, caption } = ctx.msg;
    if (id === undefined) return;
    const question = (readAddressed(ctx.msg, ctx.me) ?? { question: text ?? caption }).question;
    const { html, keyboard } =
      question === undefined
        ? menus.plain(ctx.language, 'ask.how')
        : views.reply(respond({ text: question, chat: conversationOf(ctx), language: ctx.language }), 'elsewhere');
    const card = InlineQueryResultBuilder.article('answer', menus.say(ctx.language, 'inline.title'), {
      ...(keyboard && { reply_markup: keyboard }),
    });
    await ctx.api.answerGuestQuery(id, card.text(html, HTML));
  });
  return composer;
}
