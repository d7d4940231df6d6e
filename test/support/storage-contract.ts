/** What every storage must do, as tests. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyValueStorage, StorageError } from '../../src/storage/storage.ts';

/** Describes the tests of a storage, which `open` opens empty. */
export function describeStorage(open: () => Promise<KeyValueStorage>): void {
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

    it('refuses calls after it was closed, and may be closed twice', async () => {
      const storage = await open();
      await storage.close();
      await storage.close();
      await expect(storage.get('language:1')).rejects.toThrow(StorageError);
      await expect(storage.set('language:1', 'ar')).rejects.toThrow(StorageError);
    });
  });
}
