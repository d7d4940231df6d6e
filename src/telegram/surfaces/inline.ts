import { Composer, InlineQueryResultBuilder } from 'grammy';
import type { ReplySuggester } from '../../answering/suggest-replies.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { HTML } from '../transport/send-view.ts';
import type { Card, Views } from '../presentation/reply-views.ts';

/** How long Telegram may give the same results again, in seconds. */
const CACHE_TIME = 300;
/** The most results that Telegram takes. */
const MAX_RESULTS = 50;
/** What the button that opens the private chat sends there. */
export const FROM_INLINE = 'inline';

function toArticle({ title, preview, html, keyboard }: Card, i: number) {
  return InlineQueryResultBuilder.article(`${i}`, title, {
    description: preview,
    ...(keyboard && { reply_markup: keyboard }),
  }).text(html, HTML);
}

/** Offers facts, as a person types behind the bot's name in any chat; a button opens the private chat. */
export function createInline(views: Views, menus: Menus, suggest: ReplySuggester): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const { replies, language, isPersonal } = suggest(ctx.inlineQuery.query, ctx.language);
    await ctx.answerInlineQuery(
      replies.slice(0, MAX_RESULTS).map((reply, i) => toArticle(views.card(reply), i)),
      {
        cache_time: CACHE_TIME,
        is_personal: isPersonal,
        button: { text: menus.say(language, 'inline.button'), start_parameter: FROM_INLINE },
      },
    );
  });
  return composer;
}
