import { Composer } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Logger } from 'pino';
import { chooseLanguage } from '../../answering/create-reply.ts';
import type { FactSelection } from '../../answering/present-facts.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Storage } from '../../storage/storage.ts';
import { parseAction } from '../presentation/callback-data.ts';
import type { SettingsStore } from '../chat-settings.ts';
import type { BotContext } from '../context.ts';
import type { Menus } from '../presentation/menu-views.ts';
import { type Acknowledge, onPress, type Press } from './callbacks.ts';
import { escapeHtml } from '../presentation/render-html.ts';
import { HTML, send } from '../transport/send-view.ts';
import { splitHtml } from '../presentation/split-html.ts';
import type { Views } from '../presentation/reply-views.ts';
import type { Wording } from '../presentation/interface-texts.ts';

/** What feedback is made of. */
export interface FeedbackParts {
  readonly base: KnowledgeBase;
  readonly views: Views;
  readonly menus: Menus;
  readonly wording: Wording;
  readonly storage: Storage;
  readonly store: SettingsStore;
  readonly acknowledge: Acknowledge;
  readonly logger: Logger;
  /** The people who are told of wrong answers, and may read what was said of the right ones. */
  readonly adminIds: readonly number[];
}

const VERDICTS = ['helpful', 'unhelpful'] as const;
const TICK = '✓ ';

/** The name of an answer in the storage: the message it stands in, and what it tells. */
function nameOf({ callbackQuery: { message } }: Press, { facts }: FactSelection): string {
  return `${message?.chat.id}.${message?.message_id}.${facts.join(',')}`;
}

/** A keyboard with a tick on the verdict that was given. */
function tickVerdict({ inline_keyboard: rows }: InlineKeyboardMarkup, helpful: boolean): InlineKeyboardMarkup {
  return {
    inline_keyboard: rows.map((row) =>
      row.map((button) => {
        const action = 'callback_data' in button ? parseAction(button.callback_data) : undefined;
        if (action?.verb !== 'rate') return button;
        const text = button.text.replace(TICK, '');
        return { ...button, text: action.helpful === helpful ? `${TICK}${text}` : text };
      }),
    ),
  };
}

/**
 * Counts, fact by fact, for how many people an answer was helpful and for how many not: one vote for each answer, which may be
 * changed. Tells the administrators of the bot of an answer in which something is wrong, and `/feedback` shows them the counts.
 */
export function createFeedback(parts: FeedbackParts): Composer<BotContext> {
  const { base, views, menus, wording, storage, store, acknowledge, logger, adminIds } = parts;
  const composer = new Composer<BotContext>();

  /** Sends a wrong answer to the administrators of the bot, and returns how many of them it reached. */
  async function reportTo({ api }: Press, { facts }: FactSelection, html: string): Promise<number> {
    let reached = 0;
    for (const admin of adminIds) {
      try {
        const spoken = chooseLanguage((await store.of(admin)).language);
        const head = escapeHtml(menus.say(spoken, 'feedback.report', { facts: facts.join(', ') }));
        for (const part of splitHtml(`${head}\n\n${html}`)) await api.sendMessage(admin, part, HTML);
        reached += 1;
      } catch (error) {
        logger.warn({ err: error, admin }, 'a report could not be sent; has this person started the bot?');
      }
    }
    return reached;
  }

  onPress(composer, ['rate'], async (ctx, { helpful, told }) => {
    await acknowledge(ctx, { text: menus.say(ctx.language, 'feedback.thanks') });
    const [verdict, key] = [helpful ? 'helpful' : 'unhelpful', `vote:${nameOf(ctx, told)}`];
    const before = await storage.get(key);
    if (before === verdict) return;
    await storage.set(key, verdict);
    for (const fact of told.facts.filter((id) => base.facts.has(id))) {
      if (before) await storage.add(`${before}:${fact}`, -1);
      await storage.add(`${verdict}:${fact}`, 1);
    }
    const keyboard = ctx.msg?.reply_markup;
    if (keyboard) await ctx.editMessageReplyMarkup({ reply_markup: tickVerdict(keyboard, helpful) });
  });

  onPress(composer, ['report'], async (ctx, { told, language = ctx.language }) => {
    const answer = views.told(told, language, 'elsewhere');
    const key = `report:${nameOf(ctx, told)}`;
    const isSent = (await storage.get(key)) !== undefined;
    const reached = answer && !isSent ? await reportTo(ctx, told, answer.html) : 0;
    if (reached > 0) await storage.set(key, 'sent');
    const word = isSent || reached > 0 ? 'feedback.reported' : 'feedback.unreported';
    await acknowledge(ctx, { text: menus.say(ctx.language, word), alert: true });
  });

  composer
    .chatType('private')
    .command('feedback')
    .filter(
      (ctx) => adminIds.includes(ctx.from.id),
      async (ctx) => {
        const lines: string[] = [];
        for (const fact of [...base.facts.keys()]) {
          const [up, down] = await Promise.all(
            VERDICTS.map(async (verdict) => Number((await storage.get(`${verdict}:${fact}`)) ?? 0)),
          );
          if (up || down)
            lines.push(
              menus.say(ctx.language, 'feedback.line', { title: wording.titleOf(fact, ctx.language), up, down }),
            );
        }
        const text = lines.length > 0 ? lines.join('\n') : menus.say(ctx.language, 'feedback.none');
        await send(ctx, { html: escapeHtml(text) });
      },
    );
  return composer;
}
