/** What every storage of updates must do, as tests. */

import { describe, expect, it } from 'vitest';
import type { UpdateStore } from '../../src/storage/update-store.ts';

/** Describes the tests of a storage of updates, which `open` opens empty. */
export function describeUpdates(open: () => Promise<UpdateStore>): void {
  describe('a storage of updates', () => {
    const body = '{"update_id":1,"message":{"text":"كم دولة؟ \\u0000 \\ud83d \' \\""}}';

    it('gives back what is kept, in the order of the ids, until it is handled', async () => {
      const store = await open();
      await store.keep([
        { id: 2, receivedAt: 20, body: '{}' },
        { id: 1, receivedAt: 10, body },
      ]);
      expect(await store.listWaiting()).toEqual([
        { id: 1, receivedAt: 10, body },
        { id: 2, receivedAt: 20, body: '{}' },
      ]);
      await store.finish([1, 3]);
      expect((await store.listWaiting()).map(({ id }) => id)).toEqual([2]);
    });

    it('knows which updates were handled', async () => {
      const store = await open();
      await store.finish([1, 3]);
      await store.finish([1]);
      await store.keep([{ id: 2, receivedAt: 0, body }]);
      expect([...(await store.findHandled([3, 2, 1]))].sort()).toEqual([1, 3]);
    });

    it('does not keep an update that was handled', async () => {
      const store = await open();
      await store.finish([1]);
      await store.keep([{ id: 1, receivedAt: 0, body }]);
      expect(await store.listWaiting()).toEqual([]);
    });

    it('keeps the first of two updates with one id', async () => {
      const store = await open();
      await store.keep([{ id: 1, receivedAt: 10, body }]);
      await store.keep([{ id: 1, receivedAt: 20, body }]);
      expect(await store.listWaiting()).toEqual([{ id: 1, receivedAt: 10, body }]);
    });
  });
}
