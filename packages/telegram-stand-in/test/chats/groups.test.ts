/** Tests of groups and supergroups. */

import { describe, expect, it } from 'vitest';
import type { GroupOptions } from '../../src/chats/groups.ts';
import { call, getError, getResult, openServer, takeUpdates } from '../support.ts';

async function open(options: GroupOptions = {}) {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal' });
  const badr = server.addPerson({ firstName: 'Badr', languageCode: 'en' });
  const group = server.addGroup({ title: 'Delegations', kind: 'supergroup', members: [amal, badr], ...options });
  const chat_id = group.chat.id;
  const send = (more = {}) => getResult<{ message_id: number }>(server, 'sendMessage', { chat_id, text: 'x', ...more });
  return { server, amal, badr, group, chat_id, send };
}

describe('a group', () => {
  it('shows all members the same messages', async () => {
    const { amal, badr, group, send } = await open();
    const question = amal.in(group).send('كم دولة امتنعت؟');
    const answer = await send({ reply_parameters: { message_id: question.message_id } });
    expect(await amal.in(group).nextMessage()).toEqual(answer);
    expect(await badr.in(group).nextMessage()).toEqual(answer);
    await expect(badr.in(group).nextMessage({ timeoutMs: 1 })).rejects.toThrow('no message of the bot for Badr');
    expect(badr.in(group).messages).toEqual([question, answer]);
    expect(group.messages).toEqual([question, answer]);
  });

  it('lets only members with the right write', async () => {
    const { server, badr, group } = await open();
    const stranger = server.addPerson({ firstName: 'Chen' });
    expect(() => stranger.in(group).send('x')).toThrow('Chen cannot write in "Delegations"');
    group.setMember(badr.user, 'restricted');
    expect(() => badr.in(group).send('x')).toThrow('Badr cannot write in "Delegations"');
    expect(() => badr.in(group).edit(1, 'x')).toThrow('message 1 is not a text message of Badr');
  });

  it('lets an anonymous administrator write as the group', async () => {
    const { badr, group } = await open();
    group.setMember(badr.user, 'administrator', { fields: { is_anonymous: true, custom_title: 'Chair' } });
    expect(badr.in(group).send('x')).toMatchObject({
      from: { id: 1087968824, username: 'GroupAnonymousBot' },
      sender_chat: group.chat,
      author_signature: 'Chair',
    });
  });

  it('numbers the messages of a supergroup separately, and those of a basic group with private chats', async () => {
    const { server, amal, group } = await open();
    const basic = server.addGroup({ members: [amal] });
    expect(amal.send('x').message_id).toBe(1);
    expect(amal.in(basic).send('x').message_id).toBe(2);
    expect(amal.in(group).send('x').message_id).toBe(1);
    expect(basic.chat.id).toBeGreaterThan(-1_000_000_000_000);
    expect(String(group.chat.id)).toMatch(/^-100\d{10}$/);
  });

  it('is found by its username if it is public', async () => {
    const { server, group } = await open({ username: 'delegations' });
    expect(await getResult(server, 'sendMessage', { chat_id: '@Delegations', text: 'x' })).toMatchObject({
      chat: group.chat,
    });
    expect(() => server.addGroup({ isForum: true })).toThrow('only a supergroup can be public or a forum');
  });

  it('sends updates about messages, edits and pressed buttons to an administrator', async () => {
    const { server, badr, group, send } = await open({ bot: 'administrator' });
    const answer = await send({ reply_markup: { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] } });
    const own = badr.in(group).send('x');
    badr.in(group).edit(own.message_id, 'y');
    badr.in(group).press(answer, 'Source');
    expect(await takeUpdates(server)).toMatchObject([
      { message: { chat: group.chat, from: badr.user, text: 'x' } },
      { edited_message: { message_id: own.message_id, text: 'y' } },
      { callback_query: { from: badr.user, message: answer, chat_instance: expect.any(String) } },
    ]);
    badr.in(group).delete(answer.message_id);
    const params = { chat_id: group.chat.id, message_id: answer.message_id, text: 'z' };
    expect(await getError(server, 'editMessageText', params)).toBe('Bad Request: message to edit not found');
    expect(() => badr.in(group).delete(answer.message_id)).toThrow('there is no message');
  });

  it('accepts photos by file_id', async () => {
    const { server, amal, group, chat_id } = await open();
    const { photo = [] } = amal.sendMedia('photo');
    const file_id = photo[0]?.file_id;
    expect(await getResult(server, 'sendPhoto', { chat_id, photo: file_id, caption: 'قرار' })).toMatchObject({
      chat: group.chat,
      photo,
      caption: 'قرار',
    });
  });

  it('lets the bot delete its own messages, and as an administrator those of others', async () => {
    const { server, amal, group, chat_id, send } = await open();
    const { message_id: other } = amal.in(group).send('x');
    const { message_id } = await send();
    await getResult(server, 'deleteMessage', { chat_id, message_id });
    const params = { chat_id, message_id: other };
    expect(await getError(server, 'deleteMessage', params)).toBe("Bad Request: message can't be deleted");
    group.setMember(server.bot, 'administrator');
    await getResult(server, 'deleteMessage', params);
    expect(group.messages.map(({ text }) => text)).toEqual([]);
  });
});

describe('upgrade', () => {
  it('announces the migration in both chats, and rejects calls with the old id', async () => {
    const { server, amal, group, send } = await open({ kind: 'group' });
    await send();
    const supergroup = group.upgrade();
    const { id } = supergroup.chat;
    expect(await call(server, 'sendMessage', { chat_id: group.chat.id, text: 'x' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: id },
    });
    expect(await getResult(server, 'sendMessage', { chat_id: id, text: 'x' })).toMatchObject({ chat: supergroup.chat });
    expect(await takeUpdates(server)).toMatchObject([
      { message: { chat: group.chat, migrate_to_chat_id: id } },
      { message: { chat: supergroup.chat, migrate_from_chat_id: group.chat.id } },
    ]);
    expect(amal.in(supergroup).send('/ask').chat).toEqual(supergroup.chat);
  });
});
