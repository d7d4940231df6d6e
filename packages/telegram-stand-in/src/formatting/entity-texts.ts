/** Finds the parts of a message that entities mark. */

import type { Message, MessageEntity } from '@grammyjs/types';

/** Returns what the entities of one type mark in a text or caption: the command in `/ask@a_bot كم` is `/ask@a_bot`. */
export function findEntityTexts(message: Message, type: MessageEntity['type']): string[] {
  const { text, caption = '', entities, caption_entities } = message;
  return (entities ?? caption_entities ?? [])
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => (text ?? caption).slice(offset, offset + length));
}

/** Checks whether a text mentions a username, in any letter case: `@The_Bot` mentions `the_bot`. */
export const isMentionOf = (username: string, text: string): boolean =>
  text.toLowerCase() === `@${username}`.toLowerCase();
