/** Tests of the bot's profile. */

import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer } from '../support.ts';

describe('the profile', () => {
  it.each([
    ['setMyDescription', 'getMyDescription', 'description'],
    ['setMyShortDescription', 'getMyShortDescription', 'short_description'],
  ])('%s sets a text per language, with a fallback', async (set, get, field) => {
    const server = await openServer();
    expect(await getResult(server, get)).toEqual({ [field]: '' });
    await getResult(server, set, { [field]: 'قرار' });
    await getResult(server, set, { [field]: 'Resolution', language_code: 'en' });
    expect(await getResult(server, get)).toEqual({ [field]: 'قرار' });
    expect(await getResult(server, get, { language_code: 'en' })).toEqual({ [field]: 'Resolution' });
    expect(await getResult(server, get, { language_code: 'fr' })).toEqual({ [field]: 'قرار' });
    expect(await getError(server, set, { [field]: 'x'.repeat(513) })).toMatch(/ is too long$/);
  });

  it('introduces the bot to people with its description', async () => {
    const server = await openServer();
    expect(server.introduction('ar')).toBe('');
    await getResult(server, 'setMyDescription', { description: 'قرار' });
    await getResult(server, 'setMyDescription', { description: 'Resolution', language_code: 'en' });
    expect([server.introduction('en'), server.introduction('fr')]).toEqual(['Resolution', 'قرار']);
  });

  it('has the name that getMe returns', async () => {
    const server = await openServer({ bot: { first_name: 'Council' } });
    expect(await getResult(server, 'getMyName')).toEqual({ name: 'Council' });
    await getResult(server, 'setMyName', { name: 'قرار' });
    await getResult(server, 'setMyName', { name: 'Resolution', language_code: 'en' });
    expect(await getResult(server, 'getMe')).toMatchObject({ first_name: 'قرار' });
    expect(await getResult(server, 'getMyName', { language_code: 'en' })).toEqual({ name: 'Resolution' });
  });

  it('accepts logOut and close', async () => {
    const server = await openServer();
    expect([await getResult(server, 'logOut'), await getResult(server, 'close')]).toEqual([true, true]);
  });
});
