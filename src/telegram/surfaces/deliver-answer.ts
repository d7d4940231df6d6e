/** Delivers answers: to the chat of the question, or from a group to the private chat of the person who asks. */

import type { Language } from '../../language/detect.ts';
import { chatKindOf, senderChatOf } from '../chat-kind.ts';
import type { BotContext } from '../context.ts';
import type { PrivateAnswerViews } from '../presentation/private-answer-views.ts';
import type { DueDeletions } from '../transport/due-deletions.ts';
import { isUnreachable } from '../transport/errors.ts';
import { type MessagePlace, type SendOptions, sendView } from '../transport/send-view.ts';

/** An answer that can be sent to any chat. */
export interface Answer {
  /** Sends it as the options say; returns the ids of its messages. */
  send(options: SendOptions): Promise<readonly number[]>;
  /** Returns the payload of a deep link that gives it in the private chat. */
  payload(): string;
  /** The language of the line in the group. */
  readonly language: Language;
}

/** Delivers answers as the settings of a group say. */
export interface AnswerDelivery {
  /**
   * Returns the private chat that the answers to an update go to; undefined if they go to the chat of the update.
   * Anonymous administrators, channels and bots have no private chat.
   */
  privateChatOf(ctx: BotContext): number | undefined;
  /**
   * Sends an answer. If the person has not started the bot, the group gets a line with a link to it instead. Answers
   * and lines in a group are deleted when the settings say so. Returns where the first message is.
   */
  deliver(ctx: BotContext, answer: Answer, options?: SendOptions): Promise<MessagePlace | undefined>;
}

/** Creates the delivery of answers. */
export function createAnswerDelivery(views: PrivateAnswerViews, deletions: DueDeletions): AnswerDelivery {
  const privateChatOf: AnswerDelivery['privateChatOf'] = (ctx) => {
    const { from, settings } = ctx;
    const isOfPerson = chatKindOf(ctx) === 'group' && from?.is_bot === false && !senderChatOf(ctx);
    return settings.inPrivate && isOfPerson ? from.id : undefined;
  };

  /** Notes that messages in the chat of an update are to be deleted. They are already sent, so a failure is logged. */
  async function noteDeletion({ chat, settings, logger }: BotContext, messages: readonly number[]): Promise<void> {
    if (!chat || settings.answerLifetime === 0) return;
    try {
      await deletions.add(chat.id, messages, settings.answerLifetime);
    } catch (error) {
      logger.error({ err: error }, 'failed to note that an answer is to be deleted');
    }
  }

  async function sendHere(ctx: BotContext, send: Answer['send'], options: SendOptions) {
    const ids = await send(options);
    await noteDeletion(ctx, ids);
    return toPlace(ctx.chat?.id, ids);
  }

  return {
    privateChatOf,
    async deliver(ctx, { send, payload, language }, options = {}) {
      const privateChat = privateChatOf(ctx);
      if (privateChat === undefined) return sendHere(ctx, send, options);
      const { silent } = options;
      const ids = await send({ chat: privateChat, silent }).catch((error: unknown) => {
        if (!isUnreachable(error)) throw error;
        return undefined;
      });
      const view = ids ? views.sent(language) : views.link(language, payload());
      const isLineDue = !ids || !ctx.settings.quiet;
      const line = isLineDue
        ? await sendHere(ctx, (to) => sendView(ctx, view, to), { silent, replyTo: ctx.msg?.message_id })
        : undefined;
      return ids ? toPlace(privateChat, ids) : line;
    },
  };
}

function toPlace(chat: number | undefined, [messageId]: readonly number[]): MessagePlace | undefined {
  return chat === undefined || messageId === undefined ? undefined : { chat, messageId };
}
