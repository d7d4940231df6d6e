import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createSettingsStore, parseSetting } from '../../src/telegram/chat-settings.ts';

const CHOSEN = {
  language: 'en',
  quiet: true,
  muted: true,
  coolDown: 30,
  administratorsOnly: true,
  inPrivate: true,
  answerLifetime: 5,
} as const;

describe('a setting', () => {
  it.each([
    ['language', 'ar', { language: 'ar' }],
    ['quiet', 'false', { quiet: false }],
    ['muted', 'true', { muted: true }],
    ['coolDown', '0', { coolDown: 0 }],
    ['coolDown', '60', { coolDown: 60 }],
    ['administratorsOnly', 'true', { administratorsOnly: true }],
    ['inPrivate', 'false', { inPrivate: false }],
    ['answerLifetime', '30', { answerLifetime: 30 }],
  ] as const)('is parsed: %s %s', (setting, text, parsed) => {
    expect(parseSetting(setting, text)).toEqual(parsed);
  });

  it.each([
    ['language', 'fr'],
    ['language', ''],
    ['quiet', '1'],
    ['muted', ''],
    ['coolDown', '11'],
    ['coolDown', ''],
    ['coolDown', '0x3C'],
    ['answerLifetime', '10'],
    ['inPrivate', 'yes'],
  ] as const)('is undefined if it has no such value: %s %j', (setting, text) => {
    expect(parseSetting(setting, text)).toBeUndefined();
  });
});

describe('the settings of a chat', () => {
  it('are empty before the chat changes any', async () => {
    expect(await createSettingsStore(createMemoryStorage()).read(-1)).toEqual({});
  });

  it('are stored for that chat, as one value', async () => {
    const storage = createMemoryStorage();
    const store = createSettingsStore(storage);
    await store.write(-1, CHOSEN);
    expect(await store.read(-1)).toEqual(CHOSEN);
    expect(await store.read(-2)).toEqual({});
    expect(await storage.get('settings:-1')).toBe(
      'language=en&quiet=true&muted=true&coolDown=30&administratorsOnly=true&inPrivate=true&answerLifetime=5',
    );
  });

  it('hold only what the chat has changed', async () => {
    const store = createSettingsStore(createMemoryStorage());
    await store.write(-1, { language: undefined, coolDown: 0 });
    expect(await store.read(-1)).toEqual({ coolDown: 0 });
  });

  it.each(['nonsense', '{"quiet":true}', 'quiet=maybe&coolDown=5&language=fr&owner=5', 'quiet&&=', '%E0%A4%A'])(
    'ignore stored values that are invalid: %s',
    async (stored) => {
      const storage = createMemoryStorage();
      await storage.set('settings:-1', stored);
      expect(await createSettingsStore(storage).read(-1)).toEqual({});
    },
  );

  it('are copied to the new id of the chat', async () => {
    const store = createSettingsStore(createMemoryStorage());
    await store.write(-1, CHOSEN);
    await store.copy(-1, -2);
    expect(await store.read(-2)).toEqual(CHOSEN);
  });

  it('that were changed under the new id are kept if the chat is copied again', async () => {
    const store = createSettingsStore(createMemoryStorage());
    await store.write(-1, CHOSEN);
    await store.copy(-1, -2);
    await store.write(-2, { ...CHOSEN, quiet: false });
    await store.copy(-1, -2);
    expect(await store.read(-2)).toEqual({ ...CHOSEN, quiet: false });
  });
});
