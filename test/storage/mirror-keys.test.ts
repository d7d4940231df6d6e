import { describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { mirrorKeys } from '../../src/storage/mirror-keys.ts';
import { describeStorage, withMovedClock } from '../support/storage-contract.ts';

describeStorage(() => withMovedClock(async (options) => mirrorKeys(createMemoryStorage(options), 'settings:')));

async function open(maxKeys?: number) {
  const storage = createMemoryStorage();
  await storage.set('settings:1', 'language=ar');
  const get = vi.spyOn(storage, 'get');
  return { storage, get, mirrored: await mirrorKeys(storage, 'settings:', maxKeys) };
}

describe('mirrored keys', () => {
  it('are read from memory, those that do not exist, too', async () => {
    const { get, mirrored } = await open();
    expect(await mirrored.get('settings:1')).toBe('language=ar');
    expect(await mirrored.get('settings:2')).toBeUndefined();
    expect(get).not.toHaveBeenCalled();
  });

  it('are what was last set, added to or deleted', async () => {
    const { storage, mirrored } = await open();
    await mirrored.set('settings:1', 'language=en');
    await mirrored.set('settings:2', 'language=en');
    await mirrored.delete('settings:2');
    await mirrored.add('settings:3', 4);
    for (const reader of [mirrored, storage])
      expect(await Promise.all(['1', '2', '3'].map((id) => reader.get(`settings:${id}`)))).toEqual([
        'language=en',
        undefined,
        '4',
      ]);
  });

  it('are as they were if they could not be written', async () => {
    const { storage, mirrored } = await open();
    vi.spyOn(storage, 'set').mockRejectedValue(new Error('disk full'));
    await expect(mirrored.set('settings:1', 'language=en')).rejects.toThrow('disk full');
    expect(await mirrored.get('settings:1')).toBe('language=ar');
  });

  it('are read from the storage once they are too many', async () => {
    const { get, mirrored } = await open(1);
    await mirrored.set('settings:2', 'language=en');
    get.mockClear();
    expect(await mirrored.get('settings:1')).toBe('language=ar');
    expect(get).toHaveBeenCalledOnce();
  });
});

it('other keys are read from the storage', async () => {
  const { storage, mirrored } = await open();
  await storage.set('watch:1', 'yes');
  expect(await mirrored.get('watch:1')).toBe('yes');
});
