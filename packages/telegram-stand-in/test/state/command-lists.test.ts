/** Tests of the lists of commands. */

import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer } from '../support.ts';

const START = { command: 'start', description: 'ابدأ' };
const HELP = { command: 'help', description: 'Help' };

describe('the methods for commands', () => {
  it('keep a list for each scope and language', async () => {
    const server = await openServer();
    const scope = { type: 'all_private_chats' };
    await getResult(server, 'setMyCommands', { commands: [START] });
    await getResult(server, 'setMyCommands', {
      commands: [HELP, { command: '/start', description: 'Start' }],
      scope,
      language_code: 'en',
    });
    expect(await getResult(server, 'getMyCommands')).toEqual([START]);
    expect(await getResult(server, 'getMyCommands', { scope: { type: 'default' }, language_code: '' })).toEqual([
      START,
    ]);
    expect(await getResult(server, 'getMyCommands', { scope, language_code: 'en' })).toEqual([
      HELP,
      { command: 'start', description: 'Start' },
    ]);
    expect(await getResult(server, 'getMyCommands', { scope })).toEqual([]);
    await getResult(server, 'deleteMyCommands');
    expect(await getResult(server, 'getMyCommands')).toEqual([]);
  });

  it.each([
    [{ commands: [{ command: 'Start', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [{ commands: [{ command: 'ابدأ', description: 'x' }] }, 'BOT_COMMAND_INVALID'],
    [{ commands: [{ command: 'start', description: '' }] }, 'BOT_COMMAND_DESCRIPTION_INVALID'],
    [{ commands: Array(101).fill(START) }, 'BOT_COMMANDS_TOO_MUCH'],
    [{ commands: [], language_code: 'arabic' }, 'invalid language code specified'],
    [{ commands: [], scope: { type: 'chat' } }, 'can\'t parse BotCommandScope: Can\'t find field "chat_id"'],
    [{ commands: [], scope: { type: 'planet' } }, "can't parse BotCommandScope: Unsupported type specified"],
    [{ commands: [], scope: { type: 'chat', chat_id: 4 } }, 'chat not found'],
  ])('reject %j', async (params, reason) => {
    expect(await getError(await openServer(), 'setMyCommands', params)).toBe(`Bad Request: ${reason}`);
  });

  it('reject scopes without commands', async () => {
    const server = await openServer();
    const amal = server.addPerson();
    const { chat } = server.addChannel();
    const errorFor = (scope: object) => getError(server, 'setMyCommands', { commands: [START], scope });
    expect(await errorFor({ type: 'chat', chat_id: chat.id })).toBe(
      "Bad Request: can't change commands in channel chats",
    );
    expect(await errorFor({ type: 'chat_administrators', chat_id: amal.chat.id })).toBe(
      "Bad Request: can't use specified scope in private chats",
    );
  });
});

describe('the command menu', () => {
  async function open() {
    const server = await openServer();
    const amal = server.addPerson({ languageCode: 'ar' });
    const badr = server.addPerson({ languageCode: 'en-GB' });
    const group = server.addGroup({ members: [amal, badr] });
    const set = (command: string, scope?: object, language_code?: string) =>
      getResult(server, 'setMyCommands', {
        commands: [{ command, description: 'x' }],
        ...(scope && { scope }),
        ...(language_code && { language_code }),
      });
    const menus = () =>
      [amal, badr, amal.in(group), badr.in(group)].map((view) =>
        view
          .commands()
          .map(({ command }) => command)
          .join(),
      );
    return { server, amal, badr, group, set, menus };
  }

  it('shows the list of the narrowest scope, with administrators before others', async () => {
    const { amal, badr, group, set, menus } = await open();
    const chat_id = group.chat.id;
    expect(menus()).toEqual(['', '', '', '']);
    await set('default');
    expect(menus()).toEqual(['default', 'default', 'default', 'default']);
    await set('private', { type: 'all_private_chats' });
    await set('groups', { type: 'all_group_chats' });
    expect(menus()).toEqual(['private', 'private', 'groups', 'groups']);
    await set('leaders', { type: 'all_chat_administrators' });
    expect(menus()).toEqual(['private', 'private', 'leaders', 'groups']);
    await set('own', { type: 'chat', chat_id: amal.chat.id });
    await set('here', { type: 'chat', chat_id });
    expect(menus()).toEqual(['own', 'private', 'here', 'here']);
    await set('leaders_here', { type: 'chat_administrators', chat_id });
    await set('badr', { type: 'chat_member', chat_id, user_id: badr.user.id });
    expect(menus()).toEqual(['own', 'private', 'leaders_here', 'badr']);
  });

  it('prefers the language within each scope', async () => {
    const { set, menus } = await open();
    await set('default');
    await set('default_en', undefined, 'en');
    expect(menus()).toEqual(['default', 'default_en', 'default', 'default_en']);
    await set('private', { type: 'all_private_chats' });
    expect(menus()).toEqual(['private', 'private', 'default', 'default_en']);
  });
});
