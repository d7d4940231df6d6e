/** Tests of which messages reach the bot and discussion groups. */

import { describe, expect, it } from 'vitest';
import { deliverMessage } from '../../src/chats/deliver-message.ts';
import { writtenFields } from '../../src/formatting/text-fields.ts';
import { createTestState, getResult, openServer, takeUpdates } from '../support.ts';

async function open() {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal' });
  const badr = server.addPerson({ firstName: 'Badr' });
  const group = server.addGroup({ title: 'Talk', kind: 'supergroup', members: [amal, badr] });
  const channel = server.addChannel({ title: 'Council', members: [amal, badr], linkedGroup: group });
  const chat_id = channel.chat.id;
  const send = (more = {}) =>
    getResult<{ message_id: number }>(server, 'sendMessage', { chat_id, text: 'قرار', ...more });
  return { server, amal, badr, group, channel, chat_id, send };
}

describe('the discussion group of a channel', () => {
  it('gets a copy of each post, also of the bot', async () => {
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

  it('gets edits of a post, but not of its keyboard', async () => {
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

  it('follows the privacy mode of a group, and has comments that reply to the copy', async () => {
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
});

describe('deliverMessage', () => {
  const amal = { id: 5, is_bot: false, first_name: 'Amal' };

  it('sends the bot messages and edits of chats in which it is', () => {
    const server = createTestState();
    const state = server.chats.add({ id: 5, type: 'private', first_name: 'Amal' });
    const message = server.chats.post(state, { from: amal, text: 'قرار' });
    deliverMessage(server, state, message);
    deliverMessage(server, state, message, true);
    expect(server.updates.pending().map(({ update }) => update)).toMatchObject([
      { message },
      { edited_message: message },
    ]);
  });

  it('sends nothing about the private chat of two people, and guest messages if the bot is mentioned there', () => {
    const server = createTestState({ supports_guest_queries: true });
    const chat = { id: 5, type: 'private', first_name: 'Amal' } as const;
    const state = server.chats.findPrivateChat(chat, { ...chat, id: 6 });
    const post = (text: string) => server.chats.post(state, { from: amal, ...writtenFields(text) });
    deliverMessage(server, state, post('قرار'));
    expect(server.updates.pending()).toEqual([]);
    const message = post('@stand_in_bot');
    deliverMessage(server, state, message);
    deliverMessage(server, state, message, true);
    expect(server.updates.pending().map(({ update }) => update)).toMatchObject([{ guest_message: message }]);
  });
});
