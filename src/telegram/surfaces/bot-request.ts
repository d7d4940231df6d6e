/** How a message in a group or a channel addresses the bot, and what it asks. */

import type { Message, User, UserFromGetMe } from 'grammy/types';
import { parseCommand } from './bot-command.ts';

/** What a message in a group or a channel asks of the bot. */
export interface BotRequest {
  /** How the message addresses the bot. */
  readonly by: 'command' | 'mention' | 'reply';
  /** The question, possibly from another message; undefined if there is none. */
  readonly question?: string | undefined;
  /** The id of the message that contains the question, or of the request itself if there is no question. */
  readonly messageId: number;
}

type MessageText = Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'>;

/**
 * Returns how a text or caption addresses the bot, if it does, and the text without `/ask` and mentions of the bot.
 * Undefined if the text starts with a command other than `/ask`, or with a command of another bot.
 */
function parseText(message: MessageText, me: UserFromGetMe): { by?: 'command' | 'mention'; rest: string } | undefined {
  const text = message.text ?? message.caption ?? '';
  const entities = (message.entities ?? message.caption_entities ?? []).map((entity) => ({
    ...entity,
    span: text.slice(entity.offset, entity.offset + entity.length),
  }));
  const mentions = entities.filter(
    (entity) =>
      (entity.type === 'mention' && entity.span.toLowerCase() === `@${me.username}`.toLowerCase()) ||
      // Telegram's types have a user here, but a server that leaves it out must not stop the answer.
      (entity.type === 'text_mention' && (entity.user as User | undefined)?.id === me.id),
  );
  const rest = mentions.reduceRight(
    (left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`,
    text,
  );
  const command = parseCommand(message, me);
  if (!command) return { ...(mentions.length > 0 && { by: 'mention' }), rest };
  if (command.name !== 'ask' || command.isForOtherBot) return undefined;
  return { by: 'command', rest: rest.slice(text.length - command.rest.length) };
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** Checks whether a message replies to a message of the bot, or to one that was sent through it, in any chat. */
function repliesToBot({ reply_to_message: replied, external_reply: external }: Message, me: UserFromGetMe): boolean {
  const author = external?.origin.type === 'user' ? external.origin.sender_user : replied?.from;
  return author?.id === me.id || replied?.via_bot?.id === me.id;
}

/**
 * Returns the question in the message that was replied to, or in the quoted part of it; undefined if the bot wrote it.
 * Each comment below a channel post is a reply to the post, so the post is only read if it is quoted. Of a message in
 * another chat, Telegram shows only the quote.
 */
function parseRepliedMessage(message: Message, me: UserFromGetMe): Omit<BotRequest, 'by'> | undefined {
  if (repliesToBot(message, me)) return undefined;
  const replied = message.external_reply ? undefined : message.reply_to_message;
  const whole = replied && !replied.is_automatic_forward ? parseText(replied, me)?.rest : undefined;
  const question = (message.quote?.text ?? whole ?? '').trim();
  return hasWords(question) ? { question, messageId: (replied ?? message).message_id } : undefined;
}

/** Checks whether a message starts with a command other than `/ask`, or with a command of another bot. */
export function isOtherCommand(message: Message, me: UserFromGetMe): boolean {
  return parseText(message, me) === undefined;
}

/**
 * Parses what a message asks of the bot, by `/ask`, a mention, or a reply to the bot. `/ask` or a mention without a
 * question, in reply to somebody's message, asks what that message says. Undefined if the bot is not addressed.
 *
 * `/ask how many abstained?` -> `how many abstained?`; `@qarar_bot كم دولة امتنعت؟` -> `كم دولة امتنعت؟`
 */
export function parseBotRequest(message: Message, me: UserFromGetMe): BotRequest | undefined {
  const parsed = parseText(message, me);
  if (!parsed) return undefined;
  const isReply = message.reply_to_message?.from?.id === me.id;
  const { by = isReply ? 'reply' : undefined, rest } = parsed;
  const { message_id: messageId } = message;
  if (by === undefined) return undefined;
  if (hasWords(rest)) return { by, question: rest.trim(), messageId };
  return by === 'reply' ? undefined : { by, messageId, ...parseRepliedMessage(message, me) };
}
