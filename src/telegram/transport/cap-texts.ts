/** Middleware that cuts texts which are longer than Telegram's, before they cost any work. */

import type { MiddlewareFn } from 'grammy';
import type { Message, MessageEntity } from 'grammy/types';
import { MAX_LENGTH } from '../../language/fold.ts';
import type { BotContext } from '../context.ts';

/** One more than what is read, in UTF-16 code units: so it still shows that the text was too long. */
const MAX_KEPT = MAX_LENGTH + 1;
/** The most entities that Telegram marks in a message. */
const MAX_ENTITIES = 100;

const cut = (text: string) => (text.length > MAX_KEPT ? text.slice(0, MAX_KEPT) : text);

const cutEntities = (entities: MessageEntity[]) =>
  entities.slice(0, MAX_ENTITIES).filter(({ offset, length }) => offset + length <= MAX_KEPT);

function capMessage(message: Message): void {
  const { text, caption, entities, caption_entities: captionEntities, quote } = message;
  if (text !== undefined) message.text = cut(text);
  if (caption !== undefined) message.caption = cut(caption);
  if (entities) message.entities = cutEntities(entities);
  if (captionEntities) message.caption_entities = cutEntities(captionEntities);
  if (quote) quote.text = cut(quote.text);
}

/**
 * Cuts the texts of an update: of its message, of the message that it replies to, and of an inline query. Telegram's
 * are at most 4,096 characters long, but a Bot API server of one's own may let more through.
 */
export const capTexts: MiddlewareFn<BotContext> = (ctx, next) => {
  const { msg, inlineQuery } = ctx;
  if (msg) capMessage(msg);
  if (msg?.reply_to_message) capMessage(msg.reply_to_message);
  if (inlineQuery) inlineQuery.query = cut(inlineQuery.query);
  return next();
};
