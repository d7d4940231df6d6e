/** Tests of the methods about chats and their members. */

import { describe, expect, it } from 'vitest';
import type { GroupOptions } from '../../src/chats/groups.ts';
import { getError, getResult, openServer, takeUpdates } from '../support.ts';

async function open(options: GroupOptions = {}) {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal], ...options });
  return { server, amal, group, chat_id: group.chat.id, bot: server.bot };
}

describe('the methods about chats', () => {
  it('return the status of a user', async () => {
    const { server, amal, chat_id, bot } = await open();
    const stranger = server.addPerson();
    const of = (user_id: number) => getResult(server, 'getChatMember', { chat_id, user_id });
    expect(await of(amal.user.id)).toEqual({ status: 'creator', user: amal.user, is_anonymous: false });
    expect(await of(bot.id)).toMatchObject({ status: 'member', user: { id: bot.id } });
    expect(await of(stranger.user.id)).toMatchObject({ status: 'left' });
    expect(await getError(server, 'getChatMember', { chat_id, user_id: 5 })).toBe('Bad Request: user not found');
  });

  it('count members, and list administrators', async () => {
    const { server, amal, group, chat_id, bot } = await open();
    group.setMember(server.addPerson().user, 'member');
    expect(await getResult(server, 'getChatMemberCount', { chat_id })).toBe(3);
    expect(await getResult(server, 'getChatAdministrators', { chat_id })).toMatchObject([{ user: amal.user }]);
    group.setMember(bot, 'administrator');
    expect(await getResult(server, 'getChatAdministrators', { chat_id })).toMatchObject([
      { status: 'creator' },
      { status: 'administrator', can_manage_chat: true },
    ]);
    amal.start();
    const inPrivate = { chat_id: amal.chat.id };
    expect(await getResult(server, 'getChatMemberCount', inPrivate)).toBe(2);
    expect(await getResult(server, 'getChatMember', { ...inPrivate, user_id: amal.user.id })).toMatchObject({
      status: 'member',
    });
    expect(await getError(server, 'getChatAdministrators', inPrivate)).toMatch(
      /no administrators in the private chat$/,
    );
  });

  it('describe a chat', async () => {
    const { server, group, chat_id } = await open({ title: 'Delegations', isForum: true, username: 'delegations' });
    expect(await getResult(server, 'getChat', { chat_id })).toMatchObject({
      ...group.chat,
      is_forum: true,
      active_usernames: ['delegations'],
    });
  });

  it('let the bot leave', async () => {
    const { server, amal, chat_id, bot } = await open();
    expect(await getResult(server, 'leaveChat', { chat_id })).toBe(true);
    expect(await takeUpdates(server)).toMatchObject([
      { my_chat_member: { from: { id: bot.id }, new_chat_member: { status: 'left' } } },
    ]);
    const reason = 'Forbidden: bot is not a member of the supergroup chat';
    expect(await getError(server, 'leaveChat', { chat_id })).toBe(reason);
    amal.start();
    expect(await getError(server, 'leaveChat', { chat_id: amal.chat.id })).toMatch(/in private chats$/);
  });

  it('find private chats by id, and no unknown ones', async () => {
    const { server, amal } = await open();
    amal.start();
    expect(await getResult(server, 'getChat', { chat_id: amal.chat.id })).toMatchObject(amal.chat);
    expect(await getError(server, 'getChat', { chat_id: 3 })).toBe('Bad Request: chat not found');
  });
});
