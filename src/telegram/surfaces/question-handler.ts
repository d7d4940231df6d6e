/** Answers questions in private chats, groups and channels. */

import type { Responder } from '../../answering/respond.ts';
import type { Outcome } from '../../understanding/deciding/interpretation.ts';
import { chatKindOf, conversationOf } from '../chat-kind.ts';
import type { ChatState } from '../chat-state.ts';
import type { BotContext } from '../context.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import { editView, type SendOptions, sendView } from '../transport/send-view.ts';

/** How a question is answered. */
export interface AnswerOptions extends SendOptions {
  /** The outcomes to send; for others, the bot is silent. Without it, all are sent. */
  readonly only?: readonly Outcome[];
}

/** Answers the question of an update, which is new or edited. Returns whether an answer was sent or edited. */
export type QuestionHandler = (ctx: BotContext, question: string, options?: AnswerOptions) => Promise<boolean>;

/** How long after a question was sent an edit of it still changes the answer, in seconds. */
const MAX_EDIT_AGE = 15 * 60;

/** Creates a question handler. An edited question has its answer edited, too. */
export function createQuestionHandler(
  views: ReplyViews,
  respond: Responder,
  { answers }: Pick<ChatState, 'answers'>,
): QuestionHandler {
  return async (ctx, question, { only, ...options } = {}) => {
    const { msg, chat } = ctx;
    if (!msg || !chat) return false;
    const key = `${chat.id}:${msg.message_id}`;
    const previousAnswer = answers.get(key);
    if ((msg.edit_date ?? msg.date) - msg.date > MAX_EDIT_AGE) return false;
    const reply = respond({ text: question, chat: conversationOf(ctx), language: ctx.language });
    const view = views.reply(reply, chatKindOf(ctx));
    if (previousAnswer !== undefined) {
      if (await editView(ctx, previousAnswer, view)) return true;
      if (chat.type !== 'private') return false;
    } else if (only && !only.includes(reply.outcome)) return false;
    const [messageId] = await sendView(ctx, view, options);
    if (messageId !== undefined) answers.set(key, messageId);
    return true;
  };
}
