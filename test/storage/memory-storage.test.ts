/** Tests the storage in memory. */

import { expect, it } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { describeStorage, withMovedClock } from '../support/storage-contract.ts';

describeStorage(() => withMovedClock(async (options) => createMemoryStorage(options)));

it('two storages in memory share nothing', async () => {
  const [one, two] = [createMemoryStorage(), createMemoryStorage()];
  await one.set('language:1', 'ar');
  expect(await two.get('language:1')).toBeUndefined();
});
