/** Answers questions in private chats, groups and channels. */

import type { Answerer } from '../../answering/answerer.ts';
import type { Reply } from '../../answering/create-reply.ts';
import { textOf } from '../../answering/text-of.ts';
import type { Recorder } from '../../insights/recorder.ts';
import type { Outcome } from '../../understanding/deciding/interpretation.ts';
import { chatKindOf, conversationOf, privateConversation } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import { fitPayload, formatPayload } from '../presentation/deep-link.ts';
import type { PrivateAnswerViews } from '../presentation/private-answer-views.ts';
import type { ReplyViews } from '../presentation/reply-views.ts';
import { editView, type MessagePlace, type SendOptions } from '../transport/send-view.ts';
import type { AnswerLog } from './answer-log.ts';
import type { AnswerDelivery } from './deliver-answer.ts';
import type { PendingRequests } from './pending-requests.ts';
import type { QuestionLog } from './question-log.ts';
import type { RequestPerformer } from './request-actions.ts';

/** How a question is answered. */
export interface AnswerOptions extends SendOptions {
  /** The outcomes to send; for others, the bot is silent. Without it, all are sent. */
  readonly only?: readonly Outcome[];
}

/** Answers the question of an update, which is new or edited. Returns whether an answer was sent or edited. */
export type QuestionHandler = (ctx: BotContext, question: string, options?: AnswerOptions) => Promise<boolean>;

/** The parts that the question handler is built from. */
export interface QuestionHandlerParts {
  readonly views: ReplyViews;
  readonly privateViews: PrivateAnswerViews;
  readonly answerer: Pick<Answerer, 'respond' | 'recall'>;
  readonly questions: QuestionLog;
  readonly answers: Pick<AnswerLog, 'add' | 'setLast' | 'lastFor'>;
  readonly requests: PendingRequests;
  readonly delivery: AnswerDelivery;
  readonly perform: RequestPerformer;
  readonly record: Recorder;
}

/**
 * Creates a question handler. An edited question has its answer edited, too, wherever that is, and is understood with
 * the conversation as it was when the question was first asked. Telegram also reports reactions and link previews as
 * edits, so a message whose text has not changed is ignored. A new answer is counted, a changed one is not.
 */
export function createQuestionHandler(parts: QuestionHandlerParts): QuestionHandler {
  const { views, privateViews, questions, answers, requests, delivery, perform, record } = parts;
  const { respond, recall } = parts.answerer;

  /** Facts have a lasting link. What offers facts, or has none, is asked again in the private chat. */
  function payloadFor({ outcome, facts }: Reply, question: string): string {
    const isFact = outcome === 'answer' || outcome === 'unanswered';
    return isFact && fitPayload(facts) ? formatPayload(facts) : requests.add({ kind: 'question', text: question });
  }

  return async (ctx, question, { only, ...options } = {}) => {
    const { msg } = ctx;
    if (!msg || questions.isUnchanged(msg) || (isEdit(ctx) && questions.isTooLate(msg))) return false;
    const logged = questions.get(msg);
    const answer = logged?.answer;
    const privateChat = answer ? logged.privateChat : delivery.privateChatOf(ctx);
    const chat = privateChat === undefined ? conversationOf(ctx) : privateConversation(privateChat);
    const conversation = logged?.conversation ?? recall(chat);
    questions.set(msg, { conversation, answer, privateChat });
    if (!answer && only?.length === 0) return false;

    const reply = respond({ text: question, chat, language: ctx.language, conversation });
    const place = chatKindOf(ctx);
    const shownIn = privateChat === undefined ? place : 'private';
    const payload = () => payloadFor(reply, question);
    const isRequest = reply.interpretation?.outcome === 'request';
    const before = isRequest ? answers.lastFor(ctx)?.question : undefined;
    // "In Arabic please" shows the answer to the question before it.
    const asked = before ?? { text: question, recentFacts: conversation.facts };
    // Nobody complains about a greeting or a list of sources: what they mean is the answer before it.
    const noteLast = ({ messageId }: MessagePlace) => {
      if (reply.outcome === 'smalltalk' || reply.action?.kind === 'source') return;
      answers.setLast(ctx, { messageId, text: textOf(reply), facts: reply.facts, question: asked });
    };
    if (answer) {
      const isLink = privateChat !== undefined && answer.chat === msg.chat.id;
      if (
        await editView(ctx, answer, isLink ? privateViews.link(reply.language, payload()) : views.reply(reply, shownIn))
      ) {
        answers.add(answer.chat, [answer.messageId], asked);
        noteLast(answer);
        return true;
      }
      if (msg.chat.type !== 'private') return false;
    } else if (only && !only.includes(reply.outcome)) return false;
    const sendRest = await perform(ctx, reply, shownIn);
    if (!sendRest) return true;
    const send = async (to: SendOptions) => {
      const ids = await sendRest(to);
      answers.add(to.chat ?? msg.chat.id, ids, asked);
      return ids;
    };
    const sent = await delivery.deliver(ctx, { send, payload, language: reply.language }, options);
    questions.set(msg, { conversation, answer: sent, privateChat });
    if (sent) noteLast(sent);
    if (place !== 'remote') record({ place, reply, question: isRequest ? undefined : question, logger: ctx.logger });
    return true;
  };
}

function isEdit({ editedMessage, editedChannelPost }: BotContext): boolean {
  return editedMessage !== undefined || editedChannelPost !== undefined;
}
