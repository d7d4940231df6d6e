/** Answers questions in private chats, groups and channels. */

import type { Answerer } from '../../answering/answerer.ts';
import type { Recorder } from '../../insights/recorder.ts';
import type { Outcome } from '../../understanding/deciding/interpretation.ts';
import { chatKindOf, conversationOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import { editView, type SendOptions, sendView } from '../transport/send-view.ts';
import type { QuestionLog } from './question-log.ts';

/** How a question is answered. */
export interface AnswerOptions extends SendOptions {
  /** The outcomes to send; for others, the bot is silent. Without it, all are sent. */
  readonly only?: readonly Outcome[];
}

/** Answers the question of an update, which is new or edited. Returns whether an answer was sent or edited. */
export type QuestionHandler = (ctx: BotContext, question: string, options?: AnswerOptions) => Promise<boolean>;

/**
 * Creates a question handler. An edited question has its answer edited, too, and is understood with the conversation as
 * it was when the question was first asked. Telegram also reports reactions and link previews as edits, so a message
 * whose text has not changed is ignored. A new answer is counted, a changed one is not.
 */
export function createQuestionHandler(
  views: ReplyViews,
  { respond, recall }: Pick<Answerer, 'respond' | 'recall'>,
  questions: QuestionLog,
  record: Recorder,
): QuestionHandler {
  return async (ctx, question, { only, ...options } = {}) => {
    const { msg } = ctx;
    if (!msg || questions.isUnchanged(msg) || (isEdit(ctx) && questions.isTooLate(msg))) return false;
    const chat = conversationOf(ctx);
    const { recentFacts, answerId } = questions.get(msg) ?? { recentFacts: recall(chat), answerId: undefined };
    questions.set(msg, { recentFacts, answerId });
    if (answerId === undefined && only?.length === 0) return false;

    const reply = respond({ text: question, chat, language: ctx.language, recentFacts });
    const kind = chatKindOf(ctx);
    const view = views.reply(reply, kind);
    if (answerId !== undefined) {
      if (await editView(ctx, answerId, view)) return true;
      if (msg.chat.type !== 'private') return false;
    } else if (only && !only.includes(reply.outcome)) return false;
    const [newAnswerId] = await sendView(ctx, view, options);
    questions.set(msg, { recentFacts, answerId: newAnswerId });
    if (kind !== 'remote') record({ place: kind, reply, question });
    return true;
  };
}

function isEdit({ editedMessage, editedChannelPost }: BotContext): boolean {
  return editedMessage !== undefined || editedChannelPost !== undefined;
}
