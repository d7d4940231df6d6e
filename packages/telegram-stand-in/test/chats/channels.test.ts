/** Tests of channels. */

import { describe, expect, it } from 'vitest';
import type { ChannelOptions } from '../../src/chats/channels.ts';
import { call, getError, getResult, openServer, takeUpdates } from '../support.ts';

async function open(options: ChannelOptions = {}) {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal' });
  const badr = server.addPerson({ firstName: 'Badr' });
  const group = server.addGroup({ title: 'Talk', kind: 'supergroup', members: [amal, badr] });
  const channel = server.addChannel({ title: 'Council', members: [amal, badr], linkedGroup: group, ...options });
  const chat_id = channel.chat.id;
  const send = (more = {}) =>
    getResult<{ message_id: number }>(server, 'sendMessage', { chat_id, text: 'قرار', ...more });
  return { server, amal, badr, group, channel, chat_id, send };
}

describe('a channel', () => {
  it('sends updates about new and edited posts', async () => {
    const { server, amal, channel } = await open();
    const post = amal.in(channel).send('A/HRC/RES/45/1', { author_signature: 'Amal' });
    amal.in(channel).edit(post.message_id, 'A/HRC/45/L.1');
    expect(post).not.toHaveProperty('from');
    expect(await takeUpdates(server)).toMatchObject([
      { channel_post: { chat: channel.chat, sender_chat: channel.chat, author_signature: 'Amal' } },
      { edited_channel_post: { text: 'A/HRC/45/L.1', edit_date: expect.any(Number) } },
    ]);
  });

  it('lets subscribers read and press buttons, but not write', async () => {
    const { badr, channel, send } = await open();
    expect(() => badr.in(channel).send('x')).toThrow('Badr cannot write in "Council"');
    await send({ reply_markup: { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] } });
    const post = await badr.in(channel).nextMessage();
    expect(badr.in(channel).press(post, 'Source').query).toMatchObject({ from: badr.user, message: post });
  });

  it('lets the bot post, and edit and delete its own posts', async () => {
    const { server, amal, channel, chat_id, send } = await open({ bot: { can_edit_messages: false } });
    const post = await send();
    expect(post).toMatchObject({ sender_chat: channel.chat });
    expect(post).not.toHaveProperty('from');
    const { message_id } = post;
    await getResult(server, 'editMessageText', { chat_id, message_id, text: 'y' });
    expect(await amal.in(channel).nextEdit()).toMatchObject({ message_id, text: 'y' });
    const other = amal.in(channel).send('x').message_id;
    const edit = { chat_id, message_id: other, text: 'y' };
    expect(await getError(server, 'editMessageText', edit)).toBe("Bad Request: message can't be edited");
    channel.setMember(server.bot, 'administrator');
    await getResult(server, 'editMessageText', edit);
    await getResult(server, 'deleteMessage', { chat_id, message_id });
    expect(channel.messages).toHaveLength(1);
  });

  it('rejects posts of a bot without the right, or after its removal', async () => {
    const { server, channel, chat_id, amal } = await open({ bot: { can_post_messages: false } });
    const send = () => call(server, 'sendMessage', { chat_id, text: 'x' });
    const reason = 'Bad Request: need administrator rights in the channel chat';
    expect(await send()).toMatchObject({ error_code: 400, description: reason });
    channel.setMember(server.bot, 'kicked');
    expect(await send()).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the channel chat',
    });
    amal.in(channel).send('invisible');
    expect(await takeUpdates(server)).toMatchObject([
      { my_chat_member: { chat: channel.chat, new_chat_member: { status: 'kicked' } } },
    ]);
  });

  it('has no input field for subscribers', async () => {
    const { server, chat_id } = await open();
    const params = { chat_id, text: 'x', reply_markup: { force_reply: true } };
    expect(await getError(server, 'sendMessage', params)).toBe('Bad Request: inline keyboard expected');
  });

  it('is found by its username, and linked to its group', async () => {
    const { server, group, channel } = await open({ username: 'council' });
    expect(await getResult(server, 'sendMessage', { chat_id: '@council', text: 'x' })).toMatchObject({
      chat: channel.chat,
    });
    const linked = { linked_chat_id: group.chat.id };
    expect(await getResult(server, 'getChat', { chat_id: '@council' })).toMatchObject({ ...channel.chat, ...linked });
    const back = { linked_chat_id: channel.chat.id };
    expect(await getResult(server, 'getChat', { chat_id: group.chat.id })).toMatchObject(back);
  });

  it('hides its members from a bot that is not an administrator', async () => {
    const { server, chat_id } = await open({ bot: 'absent', username: 'council' });
    expect(await getError(server, 'getChatMember', { chat_id, user_id: server.bot.id })).toBe(
      'Forbidden: bot is not a member of the channel chat',
    );
  });

  it('accepts only a supergroup as its discussion group', async () => {
    const { server } = await open();
    const add = () => server.addChannel({ linkedGroup: server.addGroup() });
    expect(add).toThrow('only a supergroup can be the discussion group of a channel');
  });
});
