/** Deletes what is stored about a chat. */

import { STATE_PREFIX } from '../storage/shared-state.ts';
import type { KeyValueStorage } from '../storage/storage.ts';

/** What the keys begin with whose texts may name a person, such as who may answer a prompt in a group. */
const PREFIXES_OF_PERSONAL_TEXTS = [STATE_PREFIX, 'report-prompt:'];

/**
 * Deletes every key that names a private chat, such as `settings:42`, `vote:42.7.vote.for` and `watch:…:42`,
 * and what names it in groups for a short time. What is counted without a chat stays. Returns the number of keys.
 */
export async function forgetChat(storage: KeyValueStorage, chat: number): Promise<number> {
  const namesChat = new RegExp(`:${chat}(?=$|[.:])`);
  const isInText = new RegExp(`(?<!\\d)${chat}(?!\\d)`);
  const keys = (await storage.list('')).flatMap(([key, text]) => {
    const hasPersonalText = PREFIXES_OF_PERSONAL_TEXTS.some((prefix) => key.startsWith(prefix));
    return namesChat.test(key) || (hasPersonalText && isInText.test(text)) ? [key] : [];
  });
  await Promise.all(keys.map((key) => storage.delete(key)));
  return keys.length;
}
