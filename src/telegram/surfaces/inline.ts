/** Inline queries: a user types a question after the bot's username in any chat. */

import { Composer } from 'grammy';
import type { ReplySuggester } from '../../answering/suggest-replies.ts';
import type { Recorder } from '../../insights/recorder.ts';
import type { BotContext } from '../context.ts';
import { createArticle } from '../presentation/article.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';

/** How long Telegram may cache results, in seconds. */
const CACHE_TIME = 300;
/** The maximum number of results that Telegram accepts. */
const MAX_RESULTS = 50;
/** The payload of `/start` from the button that opens the private chat. */
export const INLINE_PAYLOAD = 'inline';

/**
 * Creates the composer that suggests answers while a user types. A button opens the private chat. Each list of answers
 * is counted, but what is typed may be unfinished, so it is never kept.
 */
export function createInlineQueries(
  views: ReplyViews,
  menus: MenuViews,
  suggestReplies: ReplySuggester,
  record: Recorder,
): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const { replies, language, isPersonal, best } = suggestReplies(ctx.inlineQuery.query, ctx.language);
    const cards = replies.slice(0, MAX_RESULTS).map(views.card);
    await ctx.answerInlineQuery(
      cards.map((card, i) => createArticle(`${i}`, card.title, card, card.preview)),
      {
        cache_time: CACHE_TIME,
        is_personal: isPersonal,
        button: { text: menus.say(language, 'inline.button'), start_parameter: INLINE_PAYLOAD },
      },
    );
    if (best) record({ place: 'inline', reply: best, logger: ctx.logger });
  });
  return composer;
}
