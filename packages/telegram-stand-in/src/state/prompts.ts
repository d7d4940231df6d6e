import type { ForceReply, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove, User } from '@grammyjs/types';
import { findEntityTexts, isMentionOf } from '../formatting/entity-texts.ts';

/** What a message of the bot has put to the field in which people write: a keyboard, or the demand for a reply to the message. */
export interface InputPrompt {
  readonly message: Message;
  readonly markup: ForceReply | ReplyKeyboardMarkup | ReplyKeyboardRemove;
}

/** Whether a prompt is for a user: a selective one only for who is mentioned, or whose message it replies to. */
function isFor({ message, markup }: InputPrompt, { id, username }: User): boolean {
  if (!markup.selective || message.reply_to_message?.from?.id === id) return true;
  return username !== undefined && findEntityTexts(message, 'mention').some((words) => isMentionOf(username, words));
}

/** The prompt that a user sees: the last that is for the user, as long as its message stands and no reply was given where one was demanded. */
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
