import { describe, expect, it } from 'vitest';
import { ask, openServer, refusal } from './support.ts';

const START = { command: 'start', description: 'ابدأ' };
const HELP = { command: 'help', description: 'Help' };

describe('the commands', () => {
  it('are read back as they were set, for each scope and language apart', async () => {
    const server = await openServer();
    const scope = { type: 'all_private_chats' };
    await ask(server, 'setMyCommands', { commands: [START] });
    await ask(server, 'setMyCommands', {
      commands: [HELP, { command: '/start', description: 'Start' }],
      scope,
      language_code: 'en',
    });
    expect(await ask(server, 'getMyCommands')).toEqual([START]);
    expect(await ask(server, 'getMyCommands', { scope: { type: 'default' }, language_code: '' })).toEqual([START]);
    expect(await ask(server, 'getMyCommands', { scope, language_code: 'en' })).toEqual([
      HELP,
      { command: 'start', description: 'Start' },
    ]);
    expect(await ask(server, 'getMyCommands', { scope })).toEqual([]);
    await ask(server, 'deleteMyCommands');
    expect(await ask(server, 'getMyCommands')).toEqual([]);
  });

  it.each([
    [{ commands: [{ command: 'Start', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [{ commands: [{ command: 'ابدأ', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [{ commands: [{ command: 'start', description: '' }] }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [{ commands: Array(101).fill(START) }, 'BOT_COMMANDS_TOO_MUCH'],
    [{ commands: [], language_code: 'arabic' }, 'invalid language code specified'],
    [{ commands: [], scope: { type: 'chat' } }, 'can\'t parse BotCommandScope: Can\'t find field "chat_id"'],
    [{ commands: [], scope: { type: 'planet' } }, "can't parse BotCommandScope: Unsupported type specified"],
  ])('are refused: %j', async (params, words) => {
    expect(await refusal(await openServer(), 'setMyCommands', params)).toBe(`Bad Request: ${words}`);
  });
});

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
