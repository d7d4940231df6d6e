import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createSettingsStore, DEFAULT_SETTINGS, parseSetting, SETTINGS } from '../../src/telegram/chat-settings.ts';

const CHOSEN = { language: 'en', quiet: true, muted: true, coolDown: 30 } as const;

describe('a setting', () => {
  it.each([
    ['language', 'ar', { language: 'ar' }],
    ['quiet', 'false', { quiet: false }],
    ['muted', 'true', { muted: true }],
    ['coolDown', '0', { coolDown: 0 }],
    ['coolDown', '60', { coolDown: 60 }],
  ] as const)('is read from a text: %s %s', (setting, text, read) => {
    expect(parseSetting(setting, text)).toEqual(read);
  });

  it.each([
    ['language', 'fr'],
    ['language', ''],
    ['quiet', '1'],
    ['muted', ''],
    ['coolDown', '11'],
    ['coolDown', ''],
    ['coolDown', '0x3C'],
  ] as const)('has no such value: %s %j', (setting, text) => {
    expect(parseSetting(setting, text)).toBeUndefined();
  });
});

describe('what a chat has chosen', () => {
  it('is the usual before it chooses', async () => {
    expect(await createSettingsStore(createMemoryStorage()).of(-1)).toEqual(DEFAULT_SETTINGS);
  });

  it('is kept, setting by setting, for that chat', async () => {
    const storage = createMemoryStorage();
    const store = createSettingsStore(storage);
    await store.change(-1, { quiet: true });
    await store.change(-1, { coolDown: 10 });
    expect(await store.of(-1)).toEqual({ ...DEFAULT_SETTINGS, quiet: true, coolDown: 10 });
    expect(await store.of(-2)).toEqual(DEFAULT_SETTINGS);
    expect(await storage.get('coolDown:-1')).toBe('10');
  });

  it('is the usual where the storage holds what is no value', async () => {
    const storage = createMemoryStorage();
    for (const setting of SETTINGS) await storage.set(`${setting}:-1`, 'nonsense');
    expect(await createSettingsStore(storage).of(-1)).toEqual(DEFAULT_SETTINGS);
  });

  it('goes with the chat under its new number', async () => {
    const store = createSettingsStore(createMemoryStorage());
    await store.change(-1, CHOSEN);
    await store.move(-1, -2);
    expect(await store.of(-2)).toEqual(CHOSEN);
  });

  it('is not undone where the chat is told twice that it has moved', async () => {
    const store = createSettingsStore(createMemoryStorage());
    await store.change(-1, CHOSEN);
    await store.move(-1, -2);
    await store.change(-2, { quiet: false });
    await store.move(-1, -2);
    expect(await store.of(-2)).toEqual({ ...CHOSEN, quiet: false });
  });
});
