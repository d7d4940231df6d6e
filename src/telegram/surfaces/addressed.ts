import type { Message, UserFromGetMe } from 'grammy/types';

/** What a message in a group or a channel asks of the bot. */
export interface Addressed {
  /** How the bot is spoken to. */
  readonly by: 'command' | 'mention' | 'reply';
  /** The question, which may be that of another message; undefined where none was put. */
  readonly question?: string | undefined;
  /** The message that the question stands in, or the one that put none. */
  readonly messageId: number;
}

type Written = Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'>;

/**
 * How a text or caption names the bot, if it does, and what it says besides; undefined where it begins with another command
 * than `/ask`, or with that of another bot.
 */
function readWritten(message: Written, me: UserFromGetMe): { by?: 'command' | 'mention'; rest: string } | undefined {
  const text = message.text ?? message.caption ?? '';
  const entities = (message.entities ?? message.caption_entities ?? []).map((entity) => ({
    ...entity,
    span: text.slice(entity.offset, entity.offset + entity.length),
  }));
  const mentions = entities.filter(
    (entity) =>
      (entity.type === 'mention' && entity.span.toLowerCase() === `@${me.username}`.toLowerCase()) ||
      (entity.type === 'text_mention' && entity.user.id === me.id),
  );
  const rest = mentions.reduceRight(
    (left, { offset, length }) => `${left.slice(0, offset)} ${left.slice(offset + length)}`,
    text,
  );
  const command = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!command) return { ...(mentions.length > 0 && { by: 'mention' }), rest };
  const isAsk = new RegExp(`^/ask(?:@${me.username})?$`, 'i').test(command.span);
  return isAsk ? { by: 'command', rest: rest.slice(command.length) } : undefined;
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

/**
 * What the message that somebody replied to asks, or the part of it that they quoted; nothing where it is the bot's. Under a
 * channel's post each comment is a reply to the post, so that one is meant only where it is quoted.
 */
function repliedTo(
  { reply_to_message: replied, quote }: Message,
  me: UserFromGetMe,
): Omit<Addressed, 'by'> | undefined {
  if (!replied || replied.from?.id === me.id || replied.via_bot?.id === me.id) return undefined;
  const whole = replied.is_automatic_forward ? undefined : readWritten(replied, me)?.rest;
  const question = (quote?.text ?? whole ?? '').trim();
  return hasWords(question) ? { question, messageId: replied.message_id } : undefined;
}

/** Says whether a message begins with another command than `/ask`, or with that of another bot. */
export function isOtherCommand(message: Message, me: UserFromGetMe): boolean {
  return readWritten(message, me) === undefined;
}

/**
 * Says what a message asks of the bot: by `/ask`, by a mention, or in a reply to the bot. `/ask` or a mention alone, in a
 * reply to somebody's message, asks what that message says. Undefined where the bot is not spoken to.
 */
export function readAddressed(message: Message, me: UserFromGetMe): Addressed | undefined {
  const written = readWritten(message, me);
  if (!written) return undefined;
  const isReply = message.reply_to_message?.from?.id === me.id;
  const { by = isReply ? 'reply' : undefined, rest } = written;
  const { message_id: messageId } = message;
  if (by === undefined) return undefined;
  if (hasWords(rest)) return { by, question: rest.trim(), messageId };
  return by === 'reply' ? undefined : { by, messageId, ...repliedTo(message, me) };
}
