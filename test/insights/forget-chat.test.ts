import { expect, it } from 'vitest';
import { forgetChat } from '../../src/insights/forget-chat.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';

it('deletes the keys that name a chat, and no others', async () => {
  const storage = createMemoryStorage();
  const own = ['settings:42', 'vote:42.7.vote.for', 'report:42.7.vote.for', 'watch:unanswered.name:42', 'later:42:9'];
  const others = ['settings:-42', 'settings:421', 'vote:7.42.vote.for', 'helpful:vote.for', 'watch:unanswered.name:4'];
  for (const key of [...own, ...others]) await storage.set(key, '42');
  expect(await forgetChat(storage, 42)).toBe(own.length);
  expect((await storage.list('')).map(([key]) => key)).toEqual(others.toSorted());
});
