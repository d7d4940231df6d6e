import type { Message, MessageEntity } from '@grammyjs/types';

/** What the entities of one type mark in a text or caption: the commands of `/ask@a_bot كم` are `/ask@a_bot`. */
export function findEntityTexts(message: Message, type: MessageEntity['type']): string[] {
  const { text, caption = '', entities, caption_entities } = message;
  return (entities ?? caption_entities ?? [])
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => (text ?? caption).slice(offset, offset + length));
}

/** Whether the words are a mention of that username, in any case of letters. */
export const isMentionOf = (username: string, words: string): boolean =>
  words.toLowerCase() === `@${username}`.toLowerCase();
