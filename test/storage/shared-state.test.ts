/** Tests what replicas remember together. */

import { describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createSharedState } from '../../src/storage/shared-state.ts';
import { StorageError } from '../../src/storage/storage.ts';

const LIFETIME = 1000;

function open() {
  let time = 0;
  const storage = createMemoryStorage({ now: () => time });
  const logged: unknown[] = [];
  const replica = () => {
    const shared = createSharedState(storage, { error: (line: unknown) => void logged.push(line) });
    const map = shared.createMap<{ n: number }>({ name: 'n', size: 1, lifetime: LIFETIME });
    return { ...shared, map };
  };
  const pass = (ms: number) => {
    time += ms;
  };
  return { storage, logged, replica, pass };
}

const entry = (key: string) => [{ map: 'n', key }];

describe('a shared map', () => {
  it('gives one replica what another has set, until its lifetime is over', async () => {
    const { replica, pass } = open();
    const [one, two] = [replica(), replica()];
    await one.handle([], async () => one.map.set('a', { n: 1 }));
    pass(LIFETIME - 1);
    await two.handle(entry('a'), async () => expect(two.map.get('a')).toEqual({ n: 1 }));
    pass(1);
    await two.handle(entry('a'), async () => expect(two.map.get('a')).toBeUndefined());
  });

  it('shows an action what it has set itself, also after a pause, and others nothing of it before its end', async () => {
    const { replica, storage } = open();
    const { map, handle } = replica();
    await handle(entry('a'), async () => {
      map.set('a', { n: 1 });
      await Promise.resolve();
      expect(map.get('a')).toEqual({ n: 1 });
      await handle(entry('a'), async () => expect(map.get('a')).toBeUndefined());
    });
    expect(await storage.list('')).toEqual([['state:n:a', '{"n":1}']]);
  });

  it('keeps nothing of an action that fails, so that it can be tried again', async () => {
    const { replica, storage } = open();
    const { map, handle } = replica();
    const attempt = handle([], async () => {
      map.set('a', { n: 1 });
      throw new Error('Telegram is down');
    });
    await expect(attempt).rejects.toThrow('Telegram is down');
    expect(await storage.list('')).toEqual([]);
  });

  it('deletes what matches for all replicas, also if it was only just set', async () => {
    const { replica, storage } = open();
    const { map, handle } = replica();
    await handle([], async () => {
      for (const key of ['a.1', 'b.1']) map.set(key, { n: 1 });
    });
    await handle([...entry('a.1'), ...entry('b.1')], async () => {
      map.set('a.2', { n: 2 });
      map.deleteWhere((key) => key.startsWith('a.'));
      expect([map.get('a.1'), map.get('a.2'), map.get('b.1')]).toEqual([undefined, undefined, { n: 1 }]);
    });
    expect((await storage.list('')).map(([key]) => key)).toEqual(['state:n:b.1']);
  });

  it('stores at once what is set outside of an action, or after its end', async () => {
    const { replica, storage } = open();
    const { map, handle } = replica();
    map.set('a', { n: 1 });
    let late: Promise<void> | undefined;
    let finish = () => {};
    await handle([], async () => {
      late = new Promise<void>((resolve) => {
        finish = resolve;
      }).then(() => map.set('b', { n: 2 }));
    });
    finish();
    await late;
    await vi.waitFor(async () => expect(await storage.list('')).toHaveLength(2));
  });

  it('does not run an action whose entries cannot be fetched', async () => {
    const { replica, storage } = open();
    const { handle } = replica();
    await storage.close();
    const action = vi.fn();
    await expect(handle(entry('a'), action)).rejects.toThrow(StorageError);
    expect(action).not.toHaveBeenCalled();
  });

  it('logs that a change could not be stored, and does not fail: the answer is sent', async () => {
    const { replica, storage, logged } = open();
    const { map, handle } = replica();
    await handle([], async () => {
      map.set('a', { n: 1 });
      await storage.close();
    });
    expect(logged).toHaveLength(1);
  });
});
