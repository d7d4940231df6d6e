/** Checks of whole texts: `/check`, forwarded messages, and the buttons below reports. */

import { Composer } from 'grammy';
import type { Message, UserFromGetMe } from 'grammy/types';
import type { Answerer } from '../../answering/answerer.ts';
import { tameText } from '../../language/written-text.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import { escapeHtml } from '../presentation/render-html.ts';
import type { TextReportView } from '../presentation/text-report-view.ts';
import { replaceView, type SendOptions, sendView } from '../transport/send-view.ts';
import { onCommand, parseCommand } from './bot-command.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';
import type { Answer, AnswerDelivery } from './deliver-answer.ts';
import type { PendingRequests } from './pending-requests.ts';

/** A text to check, and the message that contains it. */
interface TextToCheck {
  readonly text: string;
  readonly messageId: number;
}

/** The parts that text checks are built from. */
export interface TextCheckParts {
  readonly answerer: Pick<Answerer, 'isSingleQuestion'>;
  readonly view: TextReportView;
  readonly menus: MenuViews;
  readonly requests: PendingRequests;
  readonly delivery: AnswerDelivery;
  readonly answerCallback: CallbackAnswerer;
}

/** The composers of text checks. */
export interface TextChecks {
  /** Handles `/check`, and links to a check that was asked for in a group. */
  readonly commands: Composer<BotContext>;
  /** Checks forwarded messages, for private chats. A single question is left to the next composer. */
  readonly forwarded: Composer<BotContext>;
  /** Handles the buttons below reports. */
  readonly buttons: Composer<BotContext>;
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Returns the text in a message itself: what follows `/check`, or else all of it. */
function findOwnText(message: Pick<Message, 'text' | 'caption' | 'message_id'>, me: UserFromGetMe) {
  const command = parseCommand(message, me);
  const text = (command?.name === 'check' ? command.rest : (message.text ?? message.caption ?? '')).trim();
  return hasWords(text) ? { text, messageId: message.message_id } : undefined;
}

/** Returns the text that a message replies to, or the quoted part of it. */
function findRepliedText(message: Message, me: UserFromGetMe): TextToCheck | undefined {
  const { quote, external_reply: external, reply_to_message: replied, message_id: messageId } = message;
  const whole = replied && !external ? findOwnText(replied, me) : undefined;
  return quote ? { text: quote.text, messageId: whole?.messageId ?? messageId } : whole;
}

/**
 * Creates the composers of text checks. A report replies to the message with the text, so that its buttons find the
 * text there, also after a restart. In a chat that does not have that message, the text is quoted first.
 */
export function createTextChecks(parts: TextCheckParts): TextChecks {
  const { view, menus, requests, delivery, answerCallback } = parts;
  const { isSingleQuestion } = parts.answerer;
  const commands = new Composer<BotContext>();
  const forwarded = new Composer<BotContext>();
  const buttons = new Composer<BotContext>();

  async function sendWithText(ctx: BotContext, text: string, options: SendOptions): Promise<readonly number[]> {
    const [quoted, ...rest] = await sendView(
      ctx,
      { html: `<blockquote>${escapeHtml(tameText(text))}</blockquote>` },
      options,
    );
    const report = await sendView(ctx, view(text, ctx.language), { ...options, replyTo: quoted });
    return [...(quoted === undefined ? [] : [quoted]), ...rest, ...report];
  }

  async function report(ctx: BotContext, { text, messageId }: TextToCheck): Promise<void> {
    const answer: Answer = {
      send: (to) => (to.chat === undefined ? sendView(ctx, view(text, ctx.language), to) : sendWithText(ctx, text, to)),
      payload: () => requests.add({ kind: 'check', text }),
      language: ctx.language,
    };
    await delivery.deliver(ctx, answer, { replyTo: messageId, silent: ctx.settings.quiet });
  }

  onCommand(commands, ['start'], async (ctx, { rest }, next) => {
    const request = ctx.chat.type === 'private' ? requests.get(rest.trim()) : undefined;
    await (request?.kind === 'check' ? sendWithText(ctx, request.text, {}) : next());
  });

  onCommand(commands, ['check'], async (ctx) => {
    const isPrivate = ctx.chat.type === 'private';
    const target = (isPrivate ? findOwnText(ctx.msg, ctx.me) : undefined) ?? findRepliedText(ctx.msg, ctx.me);
    if (target) return report(ctx, target);
    const how = menus.text(ctx.language, isPrivate ? 'check.how' : 'check.howInGroup');
    await sendView(ctx, how, { replyTo: ctx.msg.message_id, silent: ctx.settings.quiet });
  });

  forwarded.on(['message:forward_origin'], async (ctx, next) => {
    const target = parseCommand(ctx.msg, ctx.me) ? undefined : findOwnText(ctx.msg, ctx.me);
    await (target && !isSingleQuestion(target.text) ? report(ctx, target) : next());
  });

  onAction(buttons, ['check'], async (ctx, { page, language = ctx.language }) => {
    const target = ctx.msg && findRepliedText(ctx.msg, ctx.me);
    if (!target) return answerCallback(ctx, { text: menus.say(language, 'button.outdatedText'), isAlert: true });
    await answerCallback(ctx);
    await replaceView(ctx, view(target.text, language, page));
  });
  return { commands, forwarded, buttons };
}
