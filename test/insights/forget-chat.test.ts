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

it('deletes what names a chat for a short time in a group', async () => {
  const storage = createMemoryStorage();
  await storage.set('state:question:-1001.17', '{"answer":{"chat":42,"messageId":9},"privateChat":42}');
  await storage.set('state:question:-1001.18', '{"privateChat":421}');
  await storage.set('report-prompt:-1001:5', '{"person":42}');
  await storage.set('deletion:-1001:7', '42');
  await forgetChat(storage, 42);
  expect((await storage.list('')).map(([key]) => key)).toEqual(['deletion:-1001:7', 'state:question:-1001.18']);
});
