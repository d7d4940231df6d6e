import { expect, it } from 'vitest';
import { createWatchList } from '../../src/insights/watch-list.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';

it('keeps the chat and the topic, each once, and nothing else', async () => {
  const storage = createMemoryStorage();
  const list = createWatchList(storage);
  const watch = { topic: 'unanswered.name', chat: 42 };
  expect([await list.add(watch), await list.add(watch)]).toEqual([true, false]);
  expect(await storage.list('')).toEqual([['watch:unanswered.name:42', '']]);
});

it('lists who waits for a topic, and no longer who was removed', async () => {
  const list = createWatchList(createMemoryStorage());
  for (const chat of [1, 2]) await list.add({ topic: 'unanswered.name', chat });
  await list.add({ topic: 'unanswered.name-of-ship', chat: 3 });
  await list.remove({ topic: 'unanswered.name', chat: 1 });
  expect(await list.listFor('unanswered.name')).toEqual([{ topic: 'unanswered.name', chat: 2 }]);
});
