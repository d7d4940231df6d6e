import { Api } from 'grammy';
import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { registerProfile } from '../../../src/telegram/surfaces/profile.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { translate } = openPartsForTest(BELARUS);
const scope = { type: 'all_private_chats' } as const;

async function startApi() {
  const server = await startBotApi();
  onTestFinished(() => server.close());
  return { server, api: new Api(server.token, { apiRoot: server.url }) };
}

describe('the profile', () => {
  it('has commands and descriptions in both languages, and in Arabic for all others', async () => {
    const { api } = await startApi();
    await registerProfile(api, translate);
    const about = async (language_code?: 'ar' | 'en') => ({
      commands: await api.getMyCommands({ scope, ...(language_code && { language_code }) }),
      ...(await api.getMyDescription({ ...(language_code && { language_code }) })),
      ...(await api.getMyShortDescription({ ...(language_code && { language_code }) })),
    });
    const [other, arabic, english] = [await about(), await about('ar'), await about('en')];
    expect(other).toEqual(arabic);
    expect(english.commands.map(({ command }) => command)).toEqual([
      'start',
      'help',
      'topics',
      'check',
      'vote',
      'timeline',
      'cite',
      'language',
      'about',
      'privacy',
      'forget',
    ]);
    expect(english.description).toMatch(/^Ask me about the Human Rights Council's September 2020 resolution/);
    expect(arabic.short_description).toMatch(/^إجابات موثقة/);
    for (const { description, short_description } of [arabic, english]) {
      expect(description.length).toBeLessThanOrEqual(512);
      expect(short_description.length).toBeLessThanOrEqual(120);
    }
  });

  it('has commands for groups, and settings for administrators only', async () => {
    const { api } = await startApi();
    await registerProfile(api, translate);
    const namesIn = async (type: 'all_group_chats' | 'all_chat_administrators') =>
      (await api.getMyCommands({ scope: { type } })).map(({ command }) => command);
    expect(await namesIn('all_group_chats')).toEqual(['ask', 'check', 'vote', 'timeline', 'cite', 'help']);
    expect(await namesIn('all_chat_administrators')).toEqual([
      'ask',
      'check',
      'vote',
      'timeline',
      'cite',
      'help',
      'settings',
    ]);
  });

  it('is registered once: nothing is set again', async () => {
    const { server, api } = await startApi();
    const changed = await registerProfile(api, translate);
    expect(changed).toBeGreaterThan(0);
    expect(await registerProfile(api, translate)).toBe(0);
    expect(server.calls.filter(({ method }) => method.startsWith('set'))).toHaveLength(changed);
  });

  it('is set again only if it differs', async () => {
    const { server, api } = await startApi();
    await registerProfile(api, translate);
    await api.setMyDescription('an older one', { language_code: 'en' });
    const before = server.calls.length;
    expect(await registerProfile(api, translate)).toBe(1);
    const set = server.calls.slice(before).filter(({ method }) => method.startsWith('set'));
    expect(set.map(({ method, params }) => [method, params.language_code])).toEqual([['setMyDescription', 'en']]);
  });
});
