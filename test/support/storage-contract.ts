/** What every storage must do, as tests. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyValueStorage, StorageError } from '../../src/storage/storage.ts';

/** A storage, and how its time passes: its clock is moved, or if it has one of its own, the test waits. */
export interface TimedStorage {
  readonly storage: KeyValueStorage;
  pass(ms: number): Promise<void>;
}

/** Adds a clock that is moved to a storage that takes the time from `now`. */
export async function withMovedClock(
  open: (options: { now: () => number }) => Promise<KeyValueStorage>,
): Promise<TimedStorage> {
  let time = Date.now();
  const storage = await open({ now: () => time });
  return {
    storage,
    async pass(ms) {
      time += ms;
    },
  };
}

/** Describes the tests of a storage, which `openTimed` opens empty. */
export function describeStorage(openTimed: () => Promise<TimedStorage>): void {
  const open = async () => (await openTimed()).storage;
  describe('a storage', () => {
    it('has nothing under a key that was never set', async () => {
      const storage = await open();
      expect(await storage.get('language:1')).toBeUndefined();
    });

    it('gives back what was set last', async () => {
      const storage = await open();
      await storage.set('language:1', 'ar');
      await storage.set('language:1', 'en');
      expect(await storage.get('language:1')).toBe('en');
    });

    it('tells keys apart to the letter', async () => {
      const storage = await open();
      await storage.set('language:1', 'ar');
      await storage.set('Language:1', 'en');
      await storage.set('language:11', 'en');
      expect(await storage.get('language:1')).toBe('ar');
      expect(await storage.get('language:%')).toBeUndefined();
    });

    it('does as a plain map does with any texts, quotes, emoji and NUL among them', async () => {
      const storage = await open();
      const key = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom("'; DROP TABLE entries; --", '', 'قرار'));
      const text = fc.oneof(key, fc.constantFrom('a\0b', '\ud83d', '"'));
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.tuple(
              key.filter((name) => !name.includes('\0')),
              text,
            ),
            { maxLength: 8 },
          ),
          async (writes) => {
            const model = new Map<string, string>();
            for (const [key, value] of writes) {
              await storage.set(key, value);
              model.set(key, value);
            }
            for (const [key, value] of model) expect(await storage.get(key)).toBe(value);
          },
        ),
        { numRuns: 30 },
      );
    });

    it('adds to a number, from nothing on, and loses none of what is added at a time', async () => {
      const storage = await open();
      expect(await storage.add('helpful:vote.for', 1)).toBe(1);
      await Promise.all(Array.from({ length: 20 }, () => storage.add('helpful:vote.for', 2)));
      expect(await storage.add('helpful:vote.for', -1)).toBe(40);
      expect(await storage.get('helpful:vote.for')).toBe('40');
    });

    it('takes many writes at a time, and the last one to one key wins', async () => {
      const storage = await open();
      await Promise.all(Array.from({ length: 50 }, (_, i) => storage.set(`language:${i % 5}`, String(i))));
      expect(await Promise.all([0, 1, 2, 3, 4].map((i) => storage.get(`language:${i}`)))).toEqual([
        '45',
        '46',
        '47',
        '48',
        '49',
      ]);
    });

    it('deletes a key, and does nothing if it does not exist', async () => {
      const storage = await open();
      await storage.set('language:1', 'ar');
      await storage.delete('language:1');
      await storage.delete('language:2');
      expect(await storage.get('language:1')).toBeUndefined();
    });

    it('lists the keys that begin with a prefix, to the letter and in order', async () => {
      const storage = await open();
      for (const key of ['watch:2', 'watch:10', 'Watch:3', 'watch', 'watch%', 'watching'])
        await storage.set(key, `of ${key}`);
      expect(await storage.list('watch:')).toEqual([
        ['watch:10', 'of watch:10'],
        ['watch:2', 'of watch:2'],
      ]);
      expect(await storage.list('watch%')).toEqual([['watch%', 'of watch%']]);
    });

    it('lists by code points, whatever a prefix means elsewhere', async () => {
      const storage = await open();
      for (const key of ['a*[b]?\\^-1', 'a*[b]?\\^-😀', 'a*[b]?\\^-Ａ', 'aab1', 'a*b']) await storage.set(key, 'x');
      const listed = (await storage.list('a*[b]?\\^-')).map(([key]) => key);
      expect(listed).toEqual(['a*[b]?\\^-1', 'a*[b]?\\^-Ａ', 'a*[b]?\\^-😀']);
    });

    it('forgets what has a lifetime when it is over', async () => {
      const { storage, pass } = await openTimed();
      await storage.set('asked:1', 'why?', 1000);
      await storage.add('asked:2', 5, 1000);
      await storage.set('asked:3', 'when?');
      await storage.set('asked:4', 'who?', 500);
      await storage.set('asked:4', 'who?');
      await pass(600);
      expect(await storage.get('asked:1')).toBe('why?');
      expect(await storage.add('asked:2', 1, 1000)).toBe(6);
      await pass(600);
      expect(await storage.get('asked:1')).toBeUndefined();
      expect(await storage.list('asked:')).toEqual([
        ['asked:2', '6'],
        ['asked:3', 'when?'],
        ['asked:4', 'who?'],
      ]);
      await pass(1000);
      expect(await storage.add('asked:2', 1, 500)).toBe(1);
      expect(await storage.add('asked:2', 1)).toBe(2);
      await pass(1000);
      expect((await storage.list('asked:')).map(([key]) => key)).toEqual(['asked:2', 'asked:3', 'asked:4']);
    });

    it('refuses calls after it was closed, and may be closed twice', async () => {
      const storage = await open();
      await storage.close();
      await storage.close();
      await expect(storage.get('language:1')).rejects.toThrow(StorageError);
      await expect(storage.set('language:1', 'ar')).rejects.toThrow(StorageError);
      await expect(storage.delete('language:1')).rejects.toThrow(StorageError);
      await expect(storage.list('')).rejects.toThrow(StorageError);
    });
  });
}
