import { describe, expect, it } from 'vitest';
import { MEDIA_KINDS } from '../../src/people/media.ts';
import { getError, getResult, openServer } from '../support.ts';

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

describe('a person', () => {
  it('writes, with commands marked, and edits', async () => {
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
    expect(() => amal.edit(99, 'x')).toThrow('99 is no text of Amal');
  });

  it('starts the bot by a deep link', async () => {
    const { server, amal } = await open();
    amal.start();
    amal.start('vote_against');
    expect(await getResult(server, 'getUpdates')).toMatchObject([
      { message: { text: '/start' } },
      { message: { text: '/start vote_against' } },
    ]);
    expect(() => amal.start('vote.against')).toThrow('cannot be in a deep link');
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

  it('presses what a button shows, or sends any data as an old client does', async () => {
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
    expect(() => amal.press(message, 'عربي')).toThrow('the message has no button "عربي", it has "English", "Source"');
    expect(() => amal.press(message, 'Source')).toThrow('the button "Source" sends nothing to the bot');
  });

  it('presses a button of a message that is gone', async () => {
    const { server, amal, chat_id, send } = await open();
    amal.send('x');
    const message = await send({ reply_markup: KEYBOARD });
    await getResult(server, 'deleteMessage', { chat_id, message_id: 2 });
    amal.press(message, { data: 'lang:en' });
    expect(await getResult(server, 'getUpdates', { offset: -1 })).toMatchObject([
      { callback_query: { message: { chat: amal.chat, message_id: 2, date: 0 } } },
    ]);
  });

  it('blocks the bot, which is told and can write no more, and starts it again', async () => {
    const { server, amal, chat_id, send } = await open();
    amal.start();
    amal.block();
    amal.block();
    const blocked = 'Forbidden: bot was blocked by the user';
    expect(await getError(server, 'sendMessage', { chat_id, text: 'x' })).toBe(blocked);
    expect(await getError(server, 'sendChatAction', { chat_id, action: 'typing' })).toBe(blocked);
    expect(() => amal.send('x')).toThrow('Amal blocks the bot');
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

  it('sees new messages and edits, each once and in order, whoever waits first', async () => {
    const { server, amal, chat_id, send } = await open();
    const other = server.addPerson();
    const first = amal.nextMessage();
    const second = amal.nextMessage();
    const edit = amal.nextEdit();
    amal.send('x');
    other.send('x');
    await getResult(server, 'sendMessage', { chat_id: other.chat.id, text: 'for another' });
    const { message_id } = await send({ text: 'a' });
    await send({ text: 'b' });
    await getResult(server, 'editMessageText', { chat_id, message_id, text: 'c' });
    expect([await first, await second, await edit]).toMatchObject([{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
    expect(amal.messages.map(({ text }) => text)).toEqual(['x', 'c', 'b']);
    await expect(amal.nextMessage({ timeoutMs: 1 })).rejects.toThrow('no message of the bot for Amal within 1 ms');
    await expect(amal.nextEdit({ timeoutMs: 1 })).rejects.toThrow('no edit of the bot for Amal within 1 ms');
  });

  it('writes from a client whose language can be changed', async () => {
    const { server, amal } = await open();
    await getResult(server, 'setMyCommands', {
      commands: [{ command: 'help', description: 'Help' }],
      language_code: 'en',
    });
    amal.setLanguage('ar');
    expect(amal.commands()).toEqual([]);
    amal.setLanguage('en');
    expect(amal.commands()).toHaveLength(1);
    expect(amal.send('x').from?.language_code).toBe('en');
  });
});
