/** Ratings of answers, reports of wrong answers, and `/feedback` for administrators. */

import { Composer } from 'grammy';
import type { Logger } from 'pino';
import { chooseLanguage } from '../../answering/create-reply.ts';
import type { FactSelection } from '../../answering/present-facts.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { KeyValueStorage } from '../../storage/storage.ts';
import type { SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { InterfaceTexts } from '../presentation/interface-texts.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { escapeHtml } from '../presentation/render-html.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import { splitHtml } from '../presentation/split-html.ts';
import { sendView } from '../transport/send-view.ts';
import { onCommand } from './bot-command.ts';
import { type CallbackAnswerer, type CallbackContext, onAction } from './callbacks.ts';
import { answerKey, RATINGS, type Rating, ratingKey, tickRating } from './ratings.ts';

/** The parts that the feedback composer is built from. */
export interface FeedbackParts {
  readonly base: KnowledgeBase;
  readonly views: ReplyViews;
  readonly menus: MenuViews;
  readonly texts: InterfaceTexts;
  readonly storage: KeyValueStorage;
  readonly settings: SettingsStore;
  readonly answerCallback: CallbackAnswerer;
  readonly logger: Logger;
  /** The ids of the users who receive reports and may use `/feedback`. */
  readonly adminIds: readonly number[];
}

/**
 * Creates the composer for feedback. Counts the ratings of each fact: one for each answer, which the user can change.
 * Sends reports of wrong answers to the administrators. `/feedback` shows the counts to administrators.
 */
export function createFeedback(parts: FeedbackParts): Composer<BotContext> {
  const { base, views, menus, texts, storage, settings, answerCallback, logger, adminIds } = parts;
  const composer = new Composer<BotContext>();

  /** Sends a report to every administrator; returns how many of them it reached. */
  async function sendReport({ api }: CallbackContext, { facts }: FactSelection, html: string): Promise<number> {
    let reached = 0;
    for (const admin of adminIds) {
      try {
        const language = chooseLanguage((await settings.read(admin)).language);
        const head = escapeHtml(menus.say(language, 'feedback.report', { facts: facts.join(', ') }));
        for (const part of splitHtml(`${head}\n\n${html}`)) await api.sendMessage(admin, part);
        reached += 1;
      } catch (error) {
        logger.warn({ err: error, admin }, 'failed to send a report; has this administrator started the bot?');
      }
    }
    return reached;
  }

  onAction(composer, ['rate'], async (ctx, { helpful, selection }) => {
    await answerCallback(ctx, { text: menus.say(ctx.language, 'feedback.thanks') });
    const rating: Rating = helpful ? 'helpful' : 'unhelpful';
    const key = ratingKey(ctx, selection);
    const previous = await storage.get(key);
    if (previous === rating) return;
    await storage.set(key, rating);
    for (const fact of selection.facts.filter((id) => base.facts.has(id))) {
      if (previous) await storage.add(`${previous}:${fact}`, -1);
      await storage.add(`${rating}:${fact}`, 1);
    }
    const keyboard = ctx.msg?.reply_markup;
    if (keyboard) await ctx.editMessageReplyMarkup({ reply_markup: tickRating(keyboard, rating) });
  });

  onAction(composer, ['report'], async (ctx, { selection, language = ctx.language }) => {
    const answer = views.facts(selection, language, 'remote');
    const key = `report:${answerKey(ctx, selection)}`;
    const wasSent = (await storage.get(key)) !== undefined;
    const reached = answer && !wasSent ? await sendReport(ctx, selection, answer.html) : 0;
    if (reached > 0) await storage.set(key, 'sent');
    const notice = wasSent || reached > 0 ? 'feedback.reported' : 'feedback.unreported';
    await answerCallback(ctx, { text: menus.say(ctx.language, notice), isAlert: true });
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
