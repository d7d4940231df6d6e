/** Reports of wrong answers, and other messages to the administrators: the prompt, its answer, and "Why?". */

import { Composer } from 'grammy';
import type { Message } from 'grammy/types';
import type { Answerer } from '../../answering/answerer.ts';
import { formatExplanation } from '../../answering/format-explanation.ts';
import { textOf } from '../../answering/text-of.ts';
import { LANGUAGES } from '../../language/detect.ts';
import { foldText } from '../../language/fold.ts';
import type { BotContext } from '../context.ts';
import type { MenuViews } from '../presentation/menu-views.ts';
import type { ReportViews } from '../presentation/report-views.ts';
import { sendPrompt, sendView } from '../transport/send-view.ts';
import type { AnswerLog, ShownAnswer } from './answer-log.ts';
import { parseCommand } from './bot-command.ts';
import { parseBotRequest } from './bot-request.ts';
import { type CallbackAnswerer, onAction } from './callbacks.ts';
import type { ReportRecipients } from './report-recipients.ts';
import { type ReportPrompt, type ReportStore, type ReportSubject, reportKey } from './report-store.ts';

/** The parts that reports are built from. */
export interface ReportParts {
  readonly answerer: Answerer;
  readonly views: ReportViews;
  readonly menus: MenuViews;
  readonly answers: AnswerLog;
  readonly store: ReportStore;
  readonly recipients: ReportRecipients;
  readonly answerCallback: CallbackAnswerer;
}

/** Why a person is not asked for a report: they have reported the answer before, or there is nobody to tell. */
export type RefusedReport = 'reported' | 'nobody';

/** Reports to the administrators. */
export interface Reports {
  /** Handles the button "Something is wrong", replies to prompts, and the button "Why?". */
  readonly composer: Composer<BotContext>;
  /**
   * Asks the author of an update what is wrong with an answer, or without one, what to tell the administrators. The
   * report is sent once the person replies. A person can report an answer once. Undefined if they were asked.
   */
  ask(ctx: BotContext, answer?: ShownAnswer): Promise<RefusedReport | undefined>;
  /** The answer that a message is about: the message of the bot that it replies to, or else the last in its chat. */
  findAnswer(ctx: BotContext): ShownAnswer | undefined;
}

const isVisible = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Creates the composer of reports, and the function with which other composers ask for one. */
export function createReports(parts: ReportParts): Reports {
  const { answerer, views, menus, answers, store, recipients, answerCallback } = parts;
  const composer = new Composer<BotContext>();
  const skipWords = new Set(LANGUAGES.map((language) => foldText(menus.say(language, 'feedback.skip'))));

  const isSkip = (text: string) => skipWords.has(foldText(text).replace(/[^\p{L}\p{N}]+/gu, ''));

  /** Returns the function that sends the prompt of {@link Reports.ask}, or why there is none to send. */
  async function prepare(ctx: BotContext, answer?: ShownAnswer): Promise<(() => Promise<void>) | RefusedReport> {
    const { chat, from, settings, language } = ctx;
    if (!recipients.exist || !chat || !from) return 'nobody';
    const key = answer && reportKey(from.id, chat.id, answer.messageId, answer.facts);
    const state = key === undefined ? undefined : await store.stateOf(key);
    if (state === 'sent') return 'reported';
    const question = answer ? answers.questionOf(chat.id, answer.messageId) : answers.lastFor(ctx)?.question;
    const subject: ReportSubject = {
      language,
      ...(answer && { answer: { text: answer.text, facts: answer.facts } }),
      ...(question && { question }),
    };
    const isGroup = chat.type !== 'private';
    const prompt = views.prompt(language, answer?.text, isGroup ? from : undefined);
    const replyTo = ctx.callbackQuery ? answer?.messageId : ctx.msg?.message_id;
    return async () => {
      if (state) {
        // One prompt for each answer: whoever presses the button again has lost the first one.
        await store.endPrompt(chat.id, state.prompt);
        await ctx.api.deleteMessage(chat.id, state.prompt).catch(() => {});
      }
      const messageId = await sendPrompt(ctx, prompt, { silent: settings.quiet, ...(isGroup && { replyTo }) });
      await store.setPrompt(chat.id, messageId, { person: from.id, subject, ...(key !== undefined && { key }) });
      if (key !== undefined) await store.setState(key, { prompt: messageId });
    };
  }

  /** Sends a report to the administrators; returns whether it reached any of them. */
  async function send(ctx: BotContext, subject: ReportSubject, comment: string | undefined): Promise<boolean> {
    const { answer, question } = subject;
    const id = answer && question && (await store.addReport(question));
    const report = { answer, question: question?.text, comment, id };
    const reached = await recipients.send(ctx, subject.language, (language) => views.report(report, language));
    if (reached === 0 && id !== undefined) await store.deleteReport(id);
    return reached > 0;
  }

  /** Handles the reply to a prompt that waits for it. Returns the key of the text that the person gets. */
  async function handleReply(ctx: BotContext, promptId: number, prompt: ReportPrompt, text: string | undefined) {
    const { subject, key } = prompt;
    const chat = ctx.chat?.id;
    if (!subject || chat === undefined) return 'feedback.alreadySent';
    if (text === undefined || !isVisible(text)) return 'feedback.noText';
    const isSkipped = isSkip(text);
    if (!subject.answer && isSkipped) {
      await store.endPrompt(chat, promptId);
      return 'feedback.cancelled';
    }
    if (!(await send(ctx, subject, isSkipped ? undefined : text))) return 'feedback.unreached';
    await store.endPrompt(chat, promptId);
    if (key !== undefined) await store.setState(key, 'sent');
    return subject.answer ? 'feedback.reported' : 'feedback.passedOn';
  }

  /** The prompt that a message answers: by a reply, or by `/skip` alone, which is what a tap on the command sends. */
  async function findPromptId(ctx: BotContext, msg: Message, isSkipCommand: boolean): Promise<number | undefined> {
    const { reply_to_message: replied, from, chat } = msg;
    if (replied?.from?.id === ctx.me.id) return replied.message_id;
    return isSkipCommand && from ? store.latestPrompt(chat.id, from.id) : undefined;
  }

  composer.use(async (ctx, next) => {
    await recipients.noteLanguage(ctx);
    return next();
  });

  composer.on(['message', 'edited_message'], async (ctx, next) => {
    const { msg, from, me } = ctx;
    const command = parseCommand(msg, me);
    const isSkipCommand = command?.name === 'skip' && !command.isForOtherBot;
    if (ctx.settings.muted || (command && !isSkipCommand)) return next();
    const promptId = await findPromptId(ctx, msg, isSkipCommand);
    const prompt = promptId === undefined ? undefined : await store.findPrompt(msg.chat.id, promptId);
    if (promptId === undefined || !prompt) return next();
    if (from?.id !== prompt.person || msg.sender_chat) {
      // Nobody else can answer the prompt, but anybody can mention the bot in a reply to it.
      return parseBotRequest(msg, me)?.by === 'mention' ? next() : undefined;
    }
    // What was sent is sent: an edit of it is neither a second report nor a question.
    if (ctx.editedMessage) return;
    const text = isSkipCommand ? menus.say(ctx.language, 'feedback.skip') : (msg.text ?? msg.caption);
    const notice = await handleReply(ctx, promptId, prompt, text);
    const replyTo = ctx.chat.type === 'private' ? undefined : msg.message_id;
    await sendView(ctx, menus.text(ctx.language, notice), { replyTo, silent: ctx.settings.quiet });
  });

  onAction(composer, ['report'], async (ctx, { selection, language = ctx.language }) => {
    const { message } = ctx.callbackQuery;
    const refuse = (key: string) => answerCallback(ctx, { text: menus.say(ctx.language, key), isAlert: true });
    const picked = answerer.presentFacts(selection, language);
    // Telegram does not show the bot what an old message says.
    const text = (message && 'text' in message ? message.text : undefined) ?? (picked && textOf(picked));
    if (!message || message.chat.type === 'channel' || text === undefined) return refuse('button.outdated');
    if (ctx.settings.muted) return refuse('feedback.paused');
    const prepared = await prepare(ctx, { messageId: message.message_id, text, facts: selection.facts });
    if (prepared === 'nobody') return refuse('button.unknown');
    if (prepared === 'reported') return refuse('feedback.reported');
    await answerCallback(ctx);
    await prepared();
  });

  onAction(composer, ['why'], async (ctx, { report }) => {
    const refuse = (key: string) => answerCallback(ctx, { text: menus.say(ctx.language, key), isAlert: true });
    if (!recipients.include(ctx.from.id)) return refuse('feedback.administratorsOnly');
    const question = await store.findReport(report);
    if (!question) return refuse('feedback.expired');
    await answerCallback(ctx);
    const language = await recipients.languageFor(ctx.from.id, ctx.language);
    const interpretation = answerer.interpret(question.text, question.recentFacts);
    const view = views.explanation(formatExplanation(answerer, interpretation, language), language);
    await sendView(ctx, view, { replyTo: ctx.msg?.message_id });
  });

  return {
    composer,

    async ask(ctx, answer) {
      const prepared = await prepare(ctx, answer);
      if (typeof prepared === 'string') return prepared;
      await prepared();
      return undefined;
    },

    findAnswer(ctx) {
      const replied = ctx.msg?.reply_to_message;
      const last = answers.lastFor(ctx);
      if (replied?.from?.id !== ctx.me.id) return last;
      const { message_id: messageId, text } = replied;
      if (messageId === last?.messageId) return last;
      return text === undefined ? undefined : { messageId, text, facts: [] };
    },
  };
}
