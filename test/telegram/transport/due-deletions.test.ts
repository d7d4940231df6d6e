import { expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { createDueDeletions } from '../../../src/telegram/transport/due-deletions.ts';
import { createClock } from '../../support/places.ts';

function start() {
  const { now, pass } = createClock();
  const storage = createMemoryStorage({ now });
  return { pass, storage, deletions: createDueDeletions(storage, now) };
}

it('a message is due after its minutes, until it is removed', async () => {
  const { pass, deletions } = start();
  await deletions.add(-42, [7, 8], 5);
  await deletions.add(-43, [7], 30);
  pass(299);
  expect(await deletions.list()).toEqual([]);
  pass(1);
  expect(await deletions.list()).toEqual([
    { chat: -42, message: 7 },
    { chat: -42, message: 8 },
  ]);
  await deletions.remove({ chat: -42, message: 7 });
  expect(await deletions.list()).toEqual([{ chat: -42, message: 8 }]);
});

it('a message of more than 48 hours, which a bot may no longer delete, is forgotten', async () => {
  const { pass, storage, deletions } = start();
  await deletions.add(-42, [7], 5);
  pass(48 * 3600 - 1);
  expect(await deletions.list()).toHaveLength(1);
  pass(1);
  expect(await deletions.list()).toEqual([]);
  expect(await storage.list('deletion:')).toEqual([]);
});
