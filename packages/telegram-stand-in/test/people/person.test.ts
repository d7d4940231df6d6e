/** Tests of people. */

import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer } from '../support.ts';

async function open() {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal', lastName: 'Haddad', username: 'amal', languageCode: 'en' });
  const chat_id = amal.chat.id;
  return {
    server,
    amal,
    chat_id,
    send: (more = {}) => getResult<{ message_id: number }>(server, 'sendMessage', { chat_id, text: 'x', ...more }),
  };
}

describe('a person', () => {
  it('starts the bot, also with a deep link', async () => {
    const { server, amal } = await open();
    amal.start();
    amal.start('vote_against');
    expect(await getResult(server, 'getUpdates')).toMatchObject([
      { message: { text: '/start' } },
      { message: { text: '/start vote_against' } },
    ]);
    expect(() => amal.start('vote.against')).toThrow('is not a valid deep link payload');
  });

  it('blocks the bot, which can no longer write, and starts it again', async () => {
    const { server, amal, chat_id, send } = await open();
    amal.start();
    amal.block();
    amal.block();
    const blocked = 'Forbidden: bot was blocked by the user';
    expect(await getError(server, 'sendMessage', { chat_id, text: 'x' })).toBe(blocked);
    expect(await getError(server, 'sendChatAction', { chat_id, action: 'typing' })).toBe(blocked);
    expect(() => amal.send('x')).toThrow('Amal has blocked the bot');
    amal.start();
    await send();
    expect(await getResult(server, 'getUpdates', { offset: -3 })).toMatchObject([
      {
        my_chat_member: {
          old_chat_member: { status: 'member' },
          new_chat_member: { status: 'kicked', user: { is_bot: true } },
        },
      },
      { my_chat_member: { chat: amal.chat, from: amal.user, new_chat_member: { status: 'member' } } },
      { message: { text: '/start' } },
    ]);
  });

  it('can change the language of the client', async () => {
    const { server, amal } = await open();
    await getResult(server, 'setMyCommands', {
      commands: [{ command: 'help', description: 'Help' }],
      language_code: 'en',
    });
    amal.setLanguage('ar');
    expect(amal.commands()).toEqual([]);
    amal.setLanguage('en');
    expect(amal.commands()).toHaveLength(1);
    expect(amal.with(server.addPerson({ firstName: 'Badr' })).commands()).toEqual([]);
    expect(amal.send('x').from?.language_code).toBe('en');
  });

  it('adds the bot to a group with a link', async () => {
    const { server, amal } = await open();
    const group = server.addGroup({ members: [amal], bot: 'absent' });
    amal.startGroup(group, 'vote');
    amal.startGroup(group, 'again');
    const texts = ['/start@stand_in_bot vote', '/start@stand_in_bot again'];
    expect(await getResult(server, 'getUpdates')).toMatchObject([
      { my_chat_member: { from: amal.user, new_chat_member: { status: 'member' } } },
      { message: { new_chat_members: [{ id: server.bot.id }] } },
      { message: { from: amal.user, text: texts[0], entities: [{ type: 'bot_command', length: 19 }] } },
      { message: { text: texts[1] } },
    ]);
    expect(() => amal.startGroup(group, 'a b')).toThrow('is not a valid deep link payload');
    server.bot.can_join_groups = false;
    expect(() => amal.startGroup(group, 'x')).toThrow('the bot cannot join groups');
  });

  it('has the same view of a chat each time', async () => {
    const { server, amal } = await open();
    const group = server.addGroup({ members: [amal] });
    const badr = server.addPerson({ firstName: 'Badr' });
    expect(amal.in(group)).toBe(amal.in(group));
    expect(amal.with(badr)).toBe(amal.with(badr));
    amal.with(badr).send('قرار');
    expect(badr.with(amal).messages).toMatchObject([{ text: 'قرار', from: amal.user }]);
  });
});
