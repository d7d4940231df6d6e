/** Detects the entities that Telegram marks without being asked. */

import type { MessageEntity } from '@grammyjs/types';
import { checkUrl } from './urls.ts';

type DetectedType = Extract<MessageEntity['type'], 'url' | 'email' | 'mention' | 'bot_command' | 'hashtag'>;

/** Where two overlap, the first in this list wins. */
const PATTERNS: readonly (readonly [DetectedType, RegExp])[] = [
  [
    'url',
    /(?<![\p{L}\p{N}_@.])(?:https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|int|dev|app)(?:\/[^\s<>"]*)?)/giu,
  ],
  ['email', /(?<![\p{L}\p{N}_.+-])[a-z0-9._+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/giu],
  ['mention', /(?<![\p{L}\p{N}_/@])@[a-z][a-z0-9_]{2,31}(?![\p{L}\p{N}_])/giu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[a-z0-9_]{1,64}(?:@[a-z][a-z0-9_]{2,31})?(?![\p{L}\p{N}_/<>])/giu],
  ['hashtag', /(?<![\p{L}\p{N}_&#])#(?=[\p{L}\p{N}_]*\p{L})[\p{L}\p{N}\p{M}_]{1,256}/giu],
];

/**
 * Detects URLs, e-mail addresses, mentions, commands and hashtags: `انظر /help` has a command at 5, `See un.org` a URL
 * at 4. A URL without a scheme needs one of a few top-level domains (Telegram knows them all).
 */
export function detectEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = type === 'url' ? match[0].replace(/[.,:;!?)\]'»،؛؟]+$/u, '') : match[0];
      const entity = { type, offset: match.index, length: value.length };
      if (type === 'url' && !checkUrl(value).ok) continue;
      if (!found.some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return found;
}

/** Checks whether two entities share a character. */
export function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
