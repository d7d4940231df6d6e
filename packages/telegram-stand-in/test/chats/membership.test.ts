/** Tests of changes of members. */

import { describe, expect, it } from 'vitest';
import type { GroupOptions } from '../../src/chats/groups.ts';
import { addFirstMembers, changeMember, createMemberSetter, findOwner } from '../../src/chats/membership.ts';
import { call, createTestState, getError, openServer, takeUpdates } from '../support.ts';

const OWNER = { id: 5, is_bot: false, first_name: 'Amal' };

async function open(options: GroupOptions = {}) {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal], ...options });
  return { server, amal, group, chat_id: group.chat.id, bot: server.bot };
}

describe('the bot', () => {
  it('gets an update when it is added, promoted, demoted, restricted and removed', async () => {
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

  it('also gets a message about its removal in a basic group', async () => {
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

  it('cannot write without the right, or after its removal', async () => {
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
    const reason = 'Forbidden: bot was kicked from the supergroup chat';
    expect(await send()).toMatchObject({ error_code: 403, description: reason });
    expect(await getError(server, 'sendChatAction', { chat_id, action: 'typing' })).toBe(reason);
  });
});

describe('other members', () => {
  it('join and leave with service messages, and chat_member updates if an administrator asks for them', async () => {
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

it('findOwner needs members', async () => {
  const server = createTestState();
  const state = server.chats.add({ id: -1, type: 'group', title: 'Empty' });
  expect(() => findOwner(state)).toThrow('"Empty" has no owner');
  addFirstMembers(state, [{ user: OWNER }, { user: { ...OWNER, id: 6 } }]);
  expect(findOwner(state)).toBe(OWNER);
  expect(state.members.get(6)?.status).toBe('member');
});

it('changeMember and createMemberSetter act for the owner, unless someone else does', () => {
  const server = createTestState();
  const state = server.chats.add({ id: -1, type: 'group', title: 'x' });
  addFirstMembers(state, [{ user: OWNER }]);
  createMemberSetter(server, state)(server.bot, 'member');
  const by = { ...OWNER, id: 6 };
  changeMember(server, state, server.bot, 'left', { by });
  const changes = server.updates.pending().flatMap(({ update }) => update.my_chat_member ?? []);
  expect(changes.map(({ from, new_chat_member }) => [from, new_chat_member.status])).toEqual([
    [OWNER, 'member'],
    [by, 'left'],
  ]);
});
