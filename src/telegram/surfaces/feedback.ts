/** Ratings of answers, and `/feedback` for administrators. */

import { Composer } from 'grammy';
import type { FactSelection } from '../../answering/present-facts.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import type { BotContext } from '../context.ts';
import type { InterfaceTexts } from '../presentation/interface-texts.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { escapeHtml } from '../presentation/render-html.ts';
import { sendView } from '../transport/send-view.ts';
import { onCommand } from './bot-command.ts';
import { type CallbackAnswerer, type CallbackContext, onAction } from './callbacks.ts';
import { RATINGS, type Rating, ratingKey, tickRating } from './ratings.ts';

/** The parts that the feedback composer is built from. */
export interface FeedbackParts {
  readonly base: KnowledgeBase;
  readonly menus: MenuViews;
  readonly texts: InterfaceTexts;
  readonly storage: KeyValueStorage;
  readonly answerCallback: CallbackAnswerer;
  /** The ids of the users who may use `/feedback`. */
  readonly adminIds: readonly number[];
}

/**
 * Creates the composer for feedback. Counts the ratings of each fact: one for each answer, which the user can change.
 * `/feedback` shows the counts to administrators.
 */
export function createFeedback(parts: FeedbackParts): Composer<BotContext> {
  const { base, menus, texts, storage, answerCallback, adminIds } = parts;
  const composer = new Composer<BotContext>();

  /** Stores and counts a rating; returns whether it is a new one. */
  async function count(ctx: CallbackContext, selection: FactSelection, rating: Rating): Promise<boolean> {
    const key = ratingKey(ctx, selection);
    const previous = await storage.get(key);
    if (previous === rating) return false;
    await storage.set(key, rating);
    for (const fact of selection.facts.filter((id) => base.facts.has(id))) {
      if (previous) await storage.add(`${previous}:${fact}`, -1);
      await storage.add(`${rating}:${fact}`, 1);
    }
    return true;
  }

  onAction(composer, ['rate'], async (ctx, { helpful, selection }) => {
    await answerCallback(ctx, { text: menus.say(ctx.language, 'feedback.thanks') });
    const rating: Rating = helpful ? 'helpful' : 'unhelpful';
    // The person has been thanked already: an apology after that would confuse.
    const isNew = await count(ctx, selection, rating).catch((error: unknown) => {
      ctx.logger.error({ err: error }, 'failed to store a rating');
      return false;
    });
    if (!isNew) return;
    const keyboard = ctx.msg?.reply_markup;
    if (keyboard) await ctx.editMessageReplyMarkup({ reply_markup: tickRating(keyboard, rating) });
  });

  onCommand(composer, ['feedback'], async (ctx, _command, next) => {
    if (ctx.chat.type !== 'private' || !adminIds.includes(ctx.chat.id)) return next();
    const lines: string[] = [];
    for (const fact of base.facts.keys()) {
      const [up, down] = await Promise.all(
        RATINGS.map(async (rating) => Number((await storage.get(`${rating}:${fact}`)) ?? 0)),
      );
      const title = texts.factTitle(fact, ctx.language);
      if (up || down) lines.push(menus.say(ctx.language, 'feedback.line', { title, up, down }));
    }
    const text = lines.length > 0 ? lines.join('\n') : menus.say(ctx.language, 'feedback.none');
    await sendView(ctx, { html: escapeHtml(text) });
  });
  return composer;
}
