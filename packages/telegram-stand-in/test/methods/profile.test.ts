import { describe, expect, it } from 'vitest';
import { ask, openServer, refusal } from '../support.ts';

describe('the texts about the bot', () => {
  it.each([
    ['setMyDescription', 'getMyDescription', 'description'],
    ['setMyShortDescription', 'getMyShortDescription', 'short_description'],
  ])('%s is read back by language, and stands for the languages without one', async (set, get, field) => {
    const server = await openServer();
    expect(await ask(server, get)).toEqual({ [field]: '' });
    await ask(server, set, { [field]: 'قرار' });
    await ask(server, set, { [field]: 'Resolution', language_code: 'en' });
    expect(await ask(server, get)).toEqual({ [field]: 'قرار' });
    expect(await ask(server, get, { language_code: 'en' })).toEqual({ [field]: 'Resolution' });
    expect(await ask(server, get, { language_code: 'fr' })).toEqual({ [field]: 'قرار' });
    expect(await refusal(server, set, { [field]: 'x'.repeat(513) })).toMatch(/ is too long$/);
  });

  it('are what a person reads before the first message', async () => {
    const server = await openServer();
    expect(server.introduction('ar')).toBe('');
    await ask(server, 'setMyDescription', { description: 'قرار' });
    await ask(server, 'setMyDescription', { description: 'Resolution', language_code: 'en' });
    expect([server.introduction('en'), server.introduction('fr')]).toEqual(['Resolution', 'قرار']);
  });

  it('the name is that of getMe, too', async () => {
    const server = await openServer({ bot: { first_name: 'Qarar' } });
    expect(await ask(server, 'getMyName')).toEqual({ name: 'Qarar' });
    await ask(server, 'setMyName', { name: 'قرار' });
    await ask(server, 'setMyName', { name: 'Resolution', language_code: 'en' });
    expect(await ask(server, 'getMe')).toMatchObject({ first_name: 'قرار' });
    expect(await ask(server, 'getMyName', { language_code: 'en' })).toEqual({ name: 'Resolution' });
  });

  it('logging out and closing are granted', async () => {
    const server = await openServer();
    expect([await ask(server, 'logOut'), await ask(server, 'close')]).toEqual([true, true]);
  });
});
