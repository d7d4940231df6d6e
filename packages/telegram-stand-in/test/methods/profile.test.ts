import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer } from '../support.ts';

describe('the texts about the bot', () => {
  it.each([
    ['setMyDescription', 'getMyDescription', 'description'],
    ['setMyShortDescription', 'getMyShortDescription', 'short_description'],
  ])('%s is read back by language, and stands for the languages without one', async (set, get, field) => {
    const server = await openServer();
    expect(await getResult(server, get)).toEqual({ [field]: '' });
    await getResult(server, set, { [field]: 'قرار' });
    await getResult(server, set, { [field]: 'Resolution', language_code: 'en' });
    expect(await getResult(server, get)).toEqual({ [field]: 'قرار' });
    expect(await getResult(server, get, { language_code: 'en' })).toEqual({ [field]: 'Resolution' });
    expect(await getResult(server, get, { language_code: 'fr' })).toEqual({ [field]: 'قرار' });
    expect(await getError(server, set, { [field]: 'x'.repeat(513) })).toMatch(/ is too long$/);
  });

  it('are what a person reads before the first message', async () => {
    const server = await openServer();
    expect(server.introduction('ar')).toBe('');
    await getResult(server, 'setMyDescription', { description: 'قرار' });
    await getResult(server, 'setMyDescription', { description: 'Resolution', language_code: 'en' });
    expect([server.introduction('en'), server.introduction('fr')]).toEqual(['Resolution', 'قرار']);
  });

  it('the name is that of getMe, too', async () => {
    const server = await openServer({ bot: { first_name: 'Qarar' } });
    expect(await getResult(server, 'getMyName')).toEqual({ name: 'Qarar' });
    await getResult(server, 'setMyName', { name: 'قرار' });
    await getResult(server, 'setMyName', { name: 'Resolution', language_code: 'en' });
    expect(await getResult(server, 'getMe')).toMatchObject({ first_name: 'قرار' });
    expect(await getResult(server, 'getMyName', { language_code: 'en' })).toEqual({ name: 'Resolution' });
  });

  it('logging out and closing are granted', async () => {
    const server = await openServer();
    expect([await getResult(server, 'logOut'), await getResult(server, 'close')]).toEqual([true, true]);
  });
});
