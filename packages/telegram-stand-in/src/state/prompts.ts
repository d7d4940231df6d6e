/** The keyboards and reply requests at the input field of a chat. */

import type { ForceReply, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove, User } from '@grammyjs/types';
import { findEntityTexts, isMentionOf } from '../formatting/entity-texts.ts';

/** A bot's message that changes the input field of a chat: with a keyboard, or by forcing a reply to it. */
export interface InputPrompt {
  readonly message: Message;
  readonly markup: ForceReply | ReplyKeyboardMarkup | ReplyKeyboardRemove;
}

/** Checks whether a user sees a prompt. A selective one is for users whom it mentions or to whom it replies. */
function isFor({ message, markup }: InputPrompt, { id, username }: User): boolean {
  if (!markup.selective || message.reply_to_message?.from?.id === id) return true;
  return (
    username !== undefined && findEntityTexts(message, 'mention').some((mention) => isMentionOf(username, mention))
  );
}

/**
 * Finds the prompt that a user sees: the last one for that user. A forced reply ends when the user replies or when its
 * message is deleted.
 */
export function findPrompt(
  prompts: readonly InputPrompt[],
  messages: ReadonlyMap<number, Message>,
  user: User,
): InputPrompt | undefined {
  const prompt = prompts.findLast((each) => isFor(each, user));
  if (prompt === undefined || 'remove_keyboard' in prompt.markup) return undefined;
  if ('keyboard' in prompt.markup) return prompt;
  const { message_id: id } = prompt.message;
  const isAnswered = [...messages.values()].some(
    ({ from, reply_to_message: replied }) => from?.id === user.id && replied?.message_id === id,
  );
  return messages.has(id) && !isAnswered ? prompt : undefined;
}
