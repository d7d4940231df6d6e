/** Tests of what a user sees and does in a chat. */

import { describe, expect, it } from 'vitest';
import { MEDIA_KINDS } from '../../src/people/media.ts';
import { getResult, openServer } from '../support.ts';

const KEYBOARD = {
  inline_keyboard: [
    [
      { text: 'English', callback_data: 'lang:en' },
      { text: 'Source', url: 'https://un.org' },
    ],
  ],
};

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

describe('a view of a chat', () => {
  it('sends texts with marked commands, and edits them', async () => {
    const { server, amal } = await open();
    const message = amal.send('/help قرار');
    amal.edit(message.message_id, 'قرار');
    const updates = await getResult(server, 'getUpdates');
    expect(updates).toMatchObject([
      {
        message: {
          message_id: 1,
          from: { first_name: 'Amal', language_code: 'en' },
          entities: [{ type: 'bot_command', offset: 0, length: 5 }],
        },
      },
      { edited_message: { message_id: 1, text: 'قرار' } },
    ]);
    expect(updates[1]).not.toHaveProperty('edited_message.entities');
    expect(updates[1]).toHaveProperty('edited_message.edit_date');
    expect(amal.messages).toMatchObject([{ text: 'قرار' }]);
    expect(() => amal.edit(99, 'x')).toThrow('message 99 is not a text message of Amal');
  });

  it.each(MEDIA_KINDS)('sends a %s', async (kind) => {
    const { server, amal } = await open();
    amal.sendMedia(kind, 'ما هذا؟ /help', { mediaGroupId: '7' });
    const [{ message }] = await getResult<[{ message: Record<string, { file_id?: string }> }]>(server, 'getUpdates');
    expect(message).toMatchObject({ caption: 'ما هذا؟ /help', caption_entities: [{ offset: 8 }], media_group_id: '7' });
    expect(message).not.toHaveProperty('text');
    const media = message[kind];
    const file_id = Array.isArray(media) ? media[0].file_id : media?.file_id;
    if (file_id !== undefined) expect(await getResult(server, 'getFile', { file_id })).toMatchObject({ file_id });
  });

  it('presses buttons by their text, or sends any data', async () => {
    const { server, amal, send } = await open();
    amal.send('x');
    await send({ reply_markup: KEYBOARD });
    const message = await amal.nextMessage();
    amal.press(message, 'English');
    amal.press(message, { data: 'fact:gone' });
    expect(await getResult(server, 'getUpdates', { offset: -2 })).toMatchObject([
      { callback_query: { from: amal.user, message, data: 'lang:en' } },
      { callback_query: { from: amal.user, message, data: 'fact:gone' } },
    ]);
    expect(() => amal.press(message, 'عربي')).toThrow(
      'the message has no button "عربي"; its buttons: "English", "Source"',
    );
    expect(() => amal.press(message, 'Source')).toThrow('the button "Source" sends nothing to the bot');
  });

  it('presses a button of a deleted message', async () => {
    const { server, amal, chat_id, send } = await open();
    amal.send('x');
    const message = await send({ reply_markup: KEYBOARD });
    await getResult(server, 'deleteMessage', { chat_id, message_id: 2 });
    amal.press(message, { data: 'lang:en' });
    expect(await getResult(server, 'getUpdates', { offset: -1 })).toMatchObject([
      { callback_query: { message: { chat: amal.chat, message_id: 2, date: 0 } } },
    ]);
  });

  it('gets new messages and edits, each once and in order', async () => {
    const { server, amal, chat_id, send } = await open();
    const other = server.addPerson();
    const first = amal.nextMessage();
    const second = amal.nextMessage();
    const edit = amal.nextEdit();
    amal.send('x');
    other.send('x');
    await getResult(server, 'sendMessage', { chat_id: other.chat.id, text: 'for someone else' });
    const { message_id } = await send({ text: 'a' });
    await send({ text: 'b' });
    await getResult(server, 'editMessageText', { chat_id, message_id, text: 'c' });
    expect([await first, await second, await edit]).toMatchObject([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
    expect(amal.messages.map(({ text }) => text)).toEqual(['x', 'c', 'b']);
    await expect(amal.nextMessage({ timeoutMs: 1 })).rejects.toThrow('no message of the bot for Amal within 1 ms');
    await expect(amal.nextEdit({ timeoutMs: 1 })).rejects.toThrow('no edit of the bot for Amal within 1 ms');
  });

  it('shows the chat action of the bot until it writes', async () => {
    const { server, amal, chat_id, send } = await open();
    amal.send('x');
    expect(amal.botAction).toBeUndefined();
    await getResult(server, 'sendChatAction', { chat_id, action: 'typing' });
    expect(amal.botAction?.action).toBe('typing');
    await send();
    expect(amal.botAction).toBeUndefined();
  });

  it('clears a chat for everyone, with what the bot put at the input field', async () => {
    const { server, amal, send } = await open();
    amal.send('x');
    await send({ reply_markup: { force_reply: true } });
    expect(amal.prompt).toBeDefined();
    amal.clear();
    expect(amal.messages).toEqual([]);
    expect(amal.prompt).toBeUndefined();
    expect(await getResult(server, 'getUpdates')).toHaveLength(1);
    expect(amal.send('y').message_id).toBe(3);
  });

  it('does not let a subscriber clear a channel', async () => {
    const { server, amal } = await open();
    const badr = server.addPerson({ firstName: 'Badr' });
    const channel = server.addChannel({ members: [amal, badr] });
    amal.in(channel).send('x');
    expect(() => badr.in(channel).clear()).toThrow('Badr cannot write');
    expect(badr.in(channel).messages).toHaveLength(1);
  });

  it('deletes messages, and does not reply to missing ones', async () => {
    const { amal } = await open();
    const { message_id } = amal.send('x');
    amal.delete(message_id);
    expect(amal.messages).toEqual([]);
    expect(() => amal.delete(message_id)).toThrow(`there is no message ${message_id} to delete`);
    expect(() => amal.send('y', { replyTo: message_id })).toThrow(`there is no message ${message_id} to reply to`);
  });
});
