/** Deletes what is stored about a chat. */

import type { KeyValueStorage } from '../storage/storage.ts';

/**
 * Deletes every key that names a private chat, such as `settings:42`, `vote:42.7.vote.for` and `watch:…:42`. What is
 * counted without a chat stays. Returns the number of keys.
 */
export async function forgetChat(storage: KeyValueStorage, chat: number): Promise<number> {
  const namesChat = new RegExp(`:${chat}(?=$|[.:])`);
  const keys = (await storage.list('')).map(([key]) => key).filter((key) => namesChat.test(key));
  for (const key of keys) await storage.delete(key);
  return keys.length;
}
