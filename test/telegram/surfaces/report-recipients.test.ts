import { type Api, GrammyError } from 'grammy';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/language/detect.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import type { BotContext } from '../../../src/telegram/context.ts';
import { createReportRecipients } from '../../../src/telegram/surfaces/report-recipients.ts';

const SILENT = pino({ level: 'silent' });
const updateFrom = (id: number, language_code?: string) =>
  ({ from: { id, language_code }, logger: SILENT }) as BotContext;

function create(adminIds: readonly number[], storage = createMemoryStorage()) {
  const settings = createSettingsStore(storage);
  return { settings, storage, ...createReportRecipients({ storage, settings, adminIds }) };
}

describe('the language for a recipient', () => {
  it('is the one that they have set, else that of their client, else that of the report', async () => {
    const { settings, noteLanguage, languageFor } = create([1]);
    expect(await languageFor(1, 'ar')).toBe('ar');
    await noteLanguage(updateFrom(1, 'en-GB'));
    expect(await languageFor(1, 'ar')).toBe('en');
    await settings.write(1, { language: 'ar' });
    expect(await languageFor(1, 'en')).toBe('ar');
  });

  it('stays known if the client changes to a language that the bot does not speak', async () => {
    const { noteLanguage, languageFor } = create([1]);
    for (const code of ['en', 'fr', undefined]) await noteLanguage(updateFrom(1, code));
    expect(await languageFor(1, 'ar')).toBe('en');
  });

  it('is noted of recipients only, and a broken storage stops nobody', async () => {
    const { storage, noteLanguage } = create([1]);
    await noteLanguage(updateFrom(2, 'en'));
    expect(await storage.list('')).toEqual([]);
    await storage.close();
    await expect(noteLanguage(updateFrom(1, 'en'))).resolves.toBeUndefined();
  });
});

it('a report goes to every recipient who can be reached, each in their language', async () => {
  const { send, noteLanguage, exist, include } = create([1, 2, 3]);
  await noteLanguage(updateFrom(3, 'en'));
  const sent: unknown[] = [];
  const api = {
    async sendMessage(user: number, text: string) {
      if (user === 2)
        throw new GrammyError('x', { ok: false, error_code: 403, description: 'blocked' }, 'sendMessage', {});
      sent.push([user, text]);
    },
  } as unknown as Api;
  expect(await send({ api, logger: SILENT } as BotContext, 'ar', (language: Language) => ({ html: language }))).toBe(2);
  expect(sent).toEqual([
    [1, 'ar'],
    [3, 'en'],
  ]);
  expect([exist, include(2), include(4), include(undefined), create([]).exist]).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
