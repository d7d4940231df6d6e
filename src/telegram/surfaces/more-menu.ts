/** The button that shows the other buttons of an answer, and the one that leads back. The text stays as it is. */

import { Composer } from 'grammy';
import type { KeyValueStorage } from '../../storage/storage.ts';
import { chatKindOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';
import { ratingKey, tickRating } from './ratings.ts';

/** The parts that the composer is built from. */
export interface MoreMenuParts {
  readonly views: ReplyViews;
  readonly menus: MenuViews;
  readonly storage: KeyValueStorage;
  readonly answerCallback: CallbackAnswerer;
}

/** Creates the composer for the two buttons. A rating that was given before keeps its tick. */
export function createMoreMenu({ views, menus, storage, answerCallback }: MoreMenuParts): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onAction(composer, ['more', 'less'], async (ctx, { verb, selection, language = ctx.language }) => {
    const chat = chatKindOf(ctx);
    const keyboard =
      verb === 'more' ? views.moreButtons(selection, language, chat) : views.facts(selection, language, chat)?.keyboard;
    if (!keyboard) return answerCallback(ctx, { text: menus.say(language, 'button.outdated'), isAlert: true });
    await answerCallback(ctx);
    const rating = (await storage.get(ratingKey(ctx, selection))) ?? '';
    await ctx.editMessageReplyMarkup({ reply_markup: tickRating(keyboard, rating) });
  });
  return composer;
}
