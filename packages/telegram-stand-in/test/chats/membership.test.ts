import { describe, expect, it } from 'vitest';
import type { GroupOptions } from '../../src/chats/groups.ts';
import { call, getError, getResult, openServer, takeUpdates } from '../support.ts';

async function open(options: GroupOptions = {}) {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal], ...options });
  return { server, amal, group, chat_id: group.chat.id, bot: server.bot };
}

describe('the bot', () => {
  it('is told when it is added, promoted, demoted, restricted and removed', async () => {
    const { server, amal, group, chat_id, bot } = await open({ bot: 'absent' });
    expect(await getError(server, 'sendMessage', { chat_id, text: 'x' })).toBe('Bad Request: chat not found');
    group.setMember(bot, 'member');
    group.setMember(bot, 'administrator', { fields: { can_delete_messages: false } });
    group.setMember(bot, 'member');
    group.setMember(bot, 'restricted', { fields: { can_send_photos: true } });
    group.setMember(bot, 'kicked');
    const change = (before: string, after: string) => ({
      my_chat_member: {
        chat: group.chat,
        from: amal.user,
        old_chat_member: { status: before },
        new_chat_member: { status: after, user: { id: bot.id, is_bot: true } },
      },
    });
    expect(await takeUpdates(server)).toMatchObject([
      change('left', 'member'),
      { message: { from: amal.user, new_chat_members: [{ id: bot.id }] } },
      change('member', 'administrator'),
      change('administrator', 'member'),
      change('member', 'restricted'),
      change('restricted', 'kicked'),
    ]);
  });

  it('is told in a basic group, by a message too, that it was removed', async () => {
    const { server, group, chat_id, bot } = await open({ kind: 'group' });
    group.setMember(bot, 'kicked');
    expect(await takeUpdates(server)).toMatchObject([
      { my_chat_member: { new_chat_member: { status: 'kicked' } } },
      { message: { left_chat_member: { id: bot.id } } },
    ]);
    expect(await call(server, 'sendMessage', { chat_id, text: 'x' })).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the group chat',
    });
  });

  it('may not write once it was removed, nor what it has no right to', async () => {
    const { server, amal, group, chat_id, bot } = await open();
    const send = () => call(server, 'sendMessage', { chat_id, text: 'x' });
    group.setMember(bot, 'restricted', { fields: { can_send_photos: false } });
    expect(await send()).toMatchObject({
      error_code: 400,
      description: 'Bad Request: not enough rights to send text messages to the chat',
    });
    const photo = amal.sendMedia('photo').photo?.[0]?.file_id;
    expect(await getError(server, 'sendPhoto', { chat_id, photo })).toBe(
      'Bad Request: not enough rights to send photos to the chat',
    );
    group.setMember(bot, 'restricted', { fields: { can_send_messages: true } });
    expect(await send()).toMatchObject({ ok: true });
    group.setMember(bot, 'kicked');
    const words = 'Forbidden: bot was kicked from the supergroup chat';
    expect(await send()).toMatchObject({ error_code: 403, description: words });
    expect(await getError(server, 'sendChatAction', { chat_id, action: 'typing' })).toBe(words);
  });

  it('leaves', async () => {
    const { server, amal, chat_id, bot } = await open();
    expect(await getResult(server, 'leaveChat', { chat_id })).toBe(true);
    expect(await takeUpdates(server)).toMatchObject([
      { my_chat_member: { from: { id: bot.id }, new_chat_member: { status: 'left' } } },
    ]);
    const words = 'Forbidden: bot is not a member of the supergroup chat';
    expect(await getError(server, 'leaveChat', { chat_id })).toBe(words);
    amal.start();
    expect(await getError(server, 'leaveChat', { chat_id: amal.chat.id })).toMatch(/in private chats$/);
  });

  it('is added by a link with a payload', async () => {
    const { server, amal, group } = await open({ bot: 'absent' });
    amal.startGroup(group, 'vote');
    expect(await takeUpdates(server)).toMatchObject([
      { my_chat_member: { from: amal.user } },
      { message: { new_chat_members: [{ id: server.bot.id }] } },
      {
        message: { from: amal.user, text: '/start@stand_in_bot vote', entities: [{ type: 'bot_command', length: 19 }] },
      },
    ]);
    amal.startGroup(group, 'again');
    expect(await takeUpdates(server)).toMatchObject([{ message: { text: '/start@stand_in_bot again' } }]);
    expect(() => amal.startGroup(group, 'a b')).toThrow('cannot be in a deep link');
  });
});

describe('the others', () => {
  it('come and go by service messages; who stands how is told to an administrator that asks for it', async () => {
    const { server, amal, group, bot } = await open();
    const badr = server.addPerson({ firstName: 'Badr' });
    await takeUpdates(server, { allowed_updates: ['message', 'chat_member'] });
    group.setMember(badr.user, 'member', { by: badr.user });
    group.setMember(bot, 'administrator');
    group.setMember(badr.user, 'kicked');
    expect(await takeUpdates(server)).toMatchObject([
      { message: { from: badr.user, new_chat_members: [badr.user] } },
      {
        chat_member: { from: amal.user, old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } },
      },
      { message: { from: amal.user, left_chat_member: badr.user } },
    ]);
  });
});

describe('the methods about members', () => {
  it('tell how someone stands', async () => {
    const { server, amal, chat_id, bot } = await open();
    const stranger = server.addPerson();
    const of = (user_id: number) => getResult(server, 'getChatMember', { chat_id, user_id });
    expect(await of(amal.user.id)).toEqual({ status: 'creator', user: amal.user, is_anonymous: false });
    expect(await of(bot.id)).toMatchObject({ status: 'member', user: { id: bot.id } });
    expect(await of(stranger.user.id)).toMatchObject({ status: 'left' });
    expect(await getError(server, 'getChatMember', { chat_id, user_id: 5 })).toBe('Bad Request: user not found');
  });

  it('count them, and name the administrators', async () => {
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

  it('describe the chat', async () => {
    const { server, group, chat_id } = await open({ title: 'Delegations', isForum: true, username: 'delegations' });
    expect(await getResult(server, 'getChat', { chat_id })).toMatchObject({
      ...group.chat,
      is_forum: true,
      active_usernames: ['delegations'],
    });
  });
});
