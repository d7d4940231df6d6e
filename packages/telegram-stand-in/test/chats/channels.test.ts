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
  it('has posts of its own, new and edited', async () => {
    const { server, amal, channel } = await open();
    const post = amal.in(channel).send('A/HRC/RES/45/1', { author_signature: 'Amal' });
    amal.in(channel).edit(post.message_id, 'A/HRC/45/L.1');
    expect(post).not.toHaveProperty('from');
    expect(await takeUpdates(server)).toMatchObject([
      { channel_post: { chat: channel.chat, sender_chat: channel.chat, author_signature: 'Amal' } },
      { edited_channel_post: { text: 'A/HRC/45/L.1', edit_date: expect.any(Number) } },
    ]);
  });

  it('is read, not written, by those who follow it', async () => {
    const { badr, channel, send } = await open();
    expect(() => badr.in(channel).send('x')).toThrow('Badr may not write in "Council"');
    await send({ reply_markup: { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] } });
    const post = await badr.in(channel).nextMessage();
    expect(badr.in(channel).press(post, 'Source').query).toMatchObject({ from: badr.user, message: post });
  });

  it('takes posts of the bot, which it edits and deletes as its own', async () => {
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

  it('refuses the bot without the right to post, and once it is gone', async () => {
    const { server, channel, chat_id, amal } = await open({ bot: { can_post_messages: false } });
    const send = () => call(server, 'sendMessage', { chat_id, text: 'x' });
    const words = 'Bad Request: need administrator rights in the channel chat';
    expect(await send()).toMatchObject({ error_code: 400, description: words });
    channel.setMember(server.bot, 'kicked');
    expect(await send()).toMatchObject({
      error_code: 403,
      description: 'Forbidden: bot was kicked from the channel chat',
    });
    amal.in(channel).send('unseen');
    expect(await takeUpdates(server)).toMatchObject([
      { my_chat_member: { chat: channel.chat, new_chat_member: { status: 'kicked' } } },
    ]);
  });

  it('has no field to write in for those who read it', async () => {
    const { server, chat_id } = await open();
    const params = { chat_id, text: 'x', reply_markup: { force_reply: true } };
    expect(await getError(server, 'sendMessage', params)).toBe('Bad Request: inline keyboard expected');
  });

  it('is addressed by its name, and described with its group', async () => {
    const { server, group, channel } = await open({ username: 'council' });
    expect(await getResult(server, 'sendMessage', { chat_id: '@council', text: 'x' })).toMatchObject({
      chat: channel.chat,
    });
    const linked = { linked_chat_id: group.chat.id };
    expect(await getResult(server, 'getChat', { chat_id: '@council' })).toMatchObject({ ...channel.chat, ...linked });
    const back = { linked_chat_id: channel.chat.id };
    expect(await getResult(server, 'getChat', { chat_id: group.chat.id })).toMatchObject(back);
  });

  it('hides its members from a bot that is no administrator', async () => {
    const { server, chat_id } = await open({ bot: 'absent', username: 'council' });
    expect(await getError(server, 'getChatMember', { chat_id, user_id: server.bot.id })).toBe(
      'Forbidden: bot is not a member of the channel chat',
    );
  });
});

describe('the discussion of a channel', () => {
  it('gets a copy of each post, those of the bot too', async () => {
    const { server, amal, group, channel, send } = await open();
    group.setMember(server.bot, 'administrator');
    const post = amal.in(channel).send('A/HRC/RES/45/1');
    const own = await send({ reply_markup: { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] } });
    const copyOf = ({ message_id }: { message_id: number }, text: string) => ({
      chat: group.chat,
      from: { id: 777000, first_name: 'Telegram' },
      sender_chat: channel.chat,
      is_automatic_forward: true,
      forward_origin: { type: 'channel', chat: channel.chat, message_id },
      text,
    });
    expect(await takeUpdates(server)).toMatchObject([
      { my_chat_member: {} },
      { channel_post: post },
      { message: copyOf(post, 'A/HRC/RES/45/1') },
      { message: copyOf(own, 'قرار') },
    ]);
    expect(group.messages.at(-1)).not.toHaveProperty('reply_markup');
  });

  it('has its copy edited with the post, but not with the keyboard of the post', async () => {
    const { server, amal, group, channel, chat_id, send } = await open();
    group.setMember(server.bot, 'administrator');
    const post = amal.in(channel).send('A/HRC/RES/45/1');
    const { message_id } = await send();
    await takeUpdates(server);
    amal.in(channel).edit(post.message_id, 'A/HRC/45/L.1');
    await getResult(server, 'editMessageText', { chat_id, message_id, text: 'Resolution' });
    const reply_markup = { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] };
    await getResult(server, 'editMessageReplyMarkup', { chat_id, message_id, reply_markup });
    expect(await takeUpdates(server)).toMatchObject([
      { edited_channel_post: { text: 'A/HRC/45/L.1' } },
      { edited_message: { is_automatic_forward: true, text: 'A/HRC/45/L.1' } },
      { edited_message: { is_automatic_forward: true, text: 'Resolution' } },
    ]);
    expect(group.messages.map(({ text }) => text)).toEqual(['A/HRC/45/L.1', 'Resolution']);
  });

  it('is shown the bot by the rules of its group, and comments reply to the copy', async () => {
    const { server, badr, amal, group, channel } = await open();
    amal.in(channel).send('A/HRC/RES/45/1');
    const [copy] = badr.in(group).messages;
    badr.in(group).send('/ask', { replyTo: copy?.message_id ?? 0 });
    expect(await takeUpdates(server)).toMatchObject([
      { channel_post: {} },
      {
        message: {
          text: '/ask',
          message_thread_id: copy?.message_id,
          reply_to_message: { is_automatic_forward: true, sender_chat: channel.chat },
        },
      },
    ]);
  });

  it('is a supergroup', async () => {
    const { server } = await open();
    expect(() => server.addChannel({ linkedGroup: server.addGroup() })).toThrow('only a supergroup');
  });
});
