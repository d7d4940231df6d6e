import type { Responder } from '../../answering/respond.ts';
import type { Outcome } from '../../understanding/deciding/interpretation.ts';
import type { BotContext } from '../context.ts';
import { conversationOf, placeOf } from '../chat-kind.ts';
import { createBoundedMap } from '../../bounded-map.ts';
import { type Sending, send, showIn } from '../transport/send-view.ts';
import type { Views } from '../presentation/reply-views.ts';

/** How a question is answered. */
export interface Answering extends Sending {
  /** The outcomes that are told; where there is another, the bot keeps silent. All where nothing is said. */
  readonly only?: readonly Outcome[];
}

/** Answers a question that an update puts, new or edited. Says whether something was said. */
export type AnswerQuestion = (ctx: BotContext, question: string, how?: Answering) => Promise<boolean>;

/** How long after a question was written its answer still follows an edit of it, in seconds. */
const EDITED_WITHIN = 15 * 60;
/** How many answers are remembered, to be edited with their questions. */
const MAX_ANSWERS = 5000;

/** Creates what answers questions; where one is edited, its answer is, too. */
export function createAnswers(views: Views, respond: Responder): AnswerQuestion {
  const given = createBoundedMap<number>(MAX_ANSWERS);

  return async (ctx, question, { only, ...sending } = {}) => {
    const { msg, chat } = ctx;
    if (!msg || !chat) return false;
    const key = `${chat.id}:${msg.message_id}`;
    const earlier = given.get(key);
    if ((msg.edit_date ?? msg.date) - msg.date > EDITED_WITHIN) return false;
    const reply = respond({ text: question, chat: conversationOf(ctx), language: ctx.language });
    const view = views.reply(reply, placeOf(ctx));
    if (earlier !== undefined) {
      if (await showIn(ctx, earlier, view)) return true;
      if (chat.type !== 'private') return false;
    } else if (only && !only.includes(reply.outcome)) return false;
    const [messageId] = await send(ctx, view, sending);
    if (messageId !== undefined) given.set(key, messageId);
    return true;
  };
}
