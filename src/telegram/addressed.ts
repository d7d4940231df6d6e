import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';

/** What a message in a group or a channel asks of the bot. */
export interface Addressed {
  /** How the bot is spoken to. */
  readonly by: 'command' | 'mention' | 'reply';
  /** The question, which may be that of another message; undefined where none was put. */
  readonly question?: string | undefined;
  /** The message that the question stands in, or the one that put none. */
  readonly messageId: number;
}

interface Written {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

function writtenIn(message: Pick<Message, 'text' | 'caption' | 'entities' | 'caption_entities'>): Written {
  return {
    text: message.text ?? message.caption ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
  };
}

const spanOf = (text: string, { offset, length }: MessageEntity) => text.slice(offset, offset + length);

/** The text without what names the bot; undefined where nothing does. */
function withoutMentions({ text, entities }: Written, me: UserFromGetMe): string | undefined {
  const name = `@${me.username}`.toLowerCase();
  const mentions = entities.filter(
    (entity) =>
      (entity.type === 'mention' && spanOf(text, entity).toLowerCase() === name) ||
      (entity.type === 'text_mention' && entity.user.id === me.id),
  );
  if (mentions.length === 0) return undefined;
  return mentions.reduceRight(
    (rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`,
    text,
  );
}

/** The command that a message begins with, without the bot it is for, and what follows it; undefined where it is for another. */
function commandOf(
  { text, entities }: Written,
  me: UserFromGetMe,
): { name: string; rest: string } | 'other' | undefined {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!entity) return undefined;
  const [name = '', bot] = spanOf(text, entity).slice(1).split('@');
  if (bot !== undefined && bot.toLowerCase() !== me.username.toLowerCase()) return 'other';
  return { name: name.toLowerCase(), rest: text.slice(entity.length) };
}

/** What the message that somebody replied to says, or the part of it that they quoted; nothing where the bot wrote it. */
function repliedTo(
  { reply_to_message: replied, quote }: Message,
  me: UserFromGetMe,
): Omit<Addressed, 'by'> | undefined {
  if (!replied || replied.from?.id === me.id) return undefined;
  const question = quote?.text ?? writtenIn(replied).text;
  return question.trim() === '' ? undefined : { question, messageId: replied.message_id };
}

/**
 * Says what a message asks of the bot: by `/ask`, by a mention, or in a reply to the bot. `/ask` or a mention alone, in a
 * reply to somebody's message, asks what that message says. Undefined where the bot is not spoken to: what is forwarded,
 * what was sent through the bot, and commands other than `/ask` are not questions.
 */
export function readAddressed(message: Message, me: UserFromGetMe): Addressed | undefined {
  if (message.forward_origin || message.via_bot?.id === me.id) return undefined;
  const written = writtenIn(message);
  const command = commandOf(written, me);
  if (command === 'other' || (command && command.name !== 'ask')) return undefined;
  const { rest } = command ?? { rest: withoutMentions(written, me) };
  const { message_id: messageId } = message;
  if (rest !== undefined) {
    const by = command ? 'command' : 'mention';
    if (rest.trim() !== '') return { by, question: rest.trim(), messageId };
    return { by, messageId, ...repliedTo(message, me) };
  }
  if (message.reply_to_message?.from?.id !== me.id || written.text.trim() === '') return undefined;
  return { by: 'reply', question: written.text, messageId };
}
