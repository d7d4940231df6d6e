/** Tests of the methods for text messages. */

import { describe, expect, it } from 'vitest';
import type { BotApiServer } from '../../src/server/start-bot-api.ts';
import { getError, getResult, openServer } from '../support.ts';

const KEYBOARD = { inline_keyboard: [[{ text: 'English', callback_data: 'lang:en' }]] };

async function open() {
  let time = 1_600_000_000_000;
  const server = await openServer({ now: () => time });
  const amal = server.addPerson({ firstName: 'Amal', username: 'amal' });
  amal.send('hello');
  const chat_id = amal.chat.id;
  return {
    server,
    amal,
    chat_id,
    later: (ms: number) => {
      time += ms;
    },
  };
}
const send = (server: BotApiServer, chat_id: number, text = 'قرار', more = {}): Promise<{ message_id: number }> =>
  getResult(server, 'sendMessage', { chat_id, text, ...more });

describe('sendMessage', () => {
  it('returns the message as it is in the chat', async () => {
    const { server, amal, chat_id } = await open();
    const message = await send(server, chat_id, '<b>قرار</b>', {
      parse_mode: 'HTML',
      reply_markup: KEYBOARD,
      reply_parameters: { message_id: 1 },
      link_preview_options: { is_disabled: true },
    });
    const { id, is_bot, first_name, username } = server.bot;
    expect(message).toEqual({
      message_id: 2,
      from: { id, is_bot, first_name, username },
      chat: amal.chat,
      date: 1_600_000_000,
      text: 'قرار',
      entities: [{ type: 'bold', offset: 0, length: 4 }],
      reply_markup: KEYBOARD,
      link_preview_options: { is_disabled: true },
      reply_to_message: amal.messages[0],
    });
    expect(amal.messages[1]).toEqual(message);
  });

  it.each([
    [{ text: '' }, 'message text is empty'],
    [{ text: 'x'.repeat(4097) }, 'message is too long'],
    [{ text: '<b>x', parse_mode: 'HTML' }, 'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'],
    [{ text: 'قرار <x>', parse_mode: 'HTML' }, 'can\'t parse entities: Unsupported start tag "x" at byte offset 9'],
    [{ reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x'.repeat(65) }]] } }, 'BUTTON_DATA_INVALID'],
    [{ reply_parameters: { message_id: 99 } }, 'message to be replied not found'],
    [{ reply_parameters: { quote: 'x' } }, 'can\'t find field "message_id"'],
    [{ chat_id: 4 }, 'chat not found'],
    [{ chat_id: '@amal' }, 'chat not found'],
  ])('rejects %j', async (params, reason) => {
    const { server, chat_id } = await open();
    expect(await getError(server, 'sendMessage', { chat_id, text: 'x', ...params })).toBe(`Bad Request: ${reason}`);
  });

  it('sends without the reply if that is allowed', async () => {
    const { server, chat_id } = await open();
    const reply_parameters = { message_id: 99, allow_sending_without_reply: true };
    expect(await send(server, chat_id, 'x', { reply_parameters })).not.toHaveProperty('reply_to_message');
  });

  it('cannot write to a person who never started the bot', async () => {
    const { server } = await open();
    const stranger = server.addPerson();
    expect(await getError(server, 'sendMessage', { chat_id: stranger.chat.id, text: 'x' })).toBe(
      "Forbidden: bot can't initiate conversation with a user",
    );
  });
});

describe('editMessageText and editMessageReplyMarkup', () => {
  it('replaces text, formatting and keyboard, and keeps the rest', async () => {
    const { server, amal, chat_id, later } = await open();
    const { message_id } = await send(server, chat_id, '/help', { reply_markup: KEYBOARD });
    later(5000);
    const edited = await getResult(server, 'editMessageText', { chat_id, message_id, text: 'Resolution' });
    expect(edited).toMatchObject({ message_id, date: 1_600_000_000, edit_date: 1_600_000_005, text: 'Resolution' });
    expect(edited).not.toHaveProperty('reply_markup');
    expect(edited).not.toHaveProperty('entities');
    expect(amal.messages[1]).toEqual(edited);
  });

  it('changes the keyboard alone, and back', async () => {
    const { server, amal, chat_id } = await open();
    const { message_id } = await send(server, chat_id);
    await getResult(server, 'editMessageReplyMarkup', { chat_id, message_id, reply_markup: KEYBOARD });
    expect(amal.messages[1]).toMatchObject({ text: 'قرار', reply_markup: KEYBOARD });
    await getResult(server, 'editMessageReplyMarkup', { chat_id, message_id });
    expect(amal.messages[1]).not.toHaveProperty('reply_markup');
  });

  it('fails if nothing has changed', async () => {
    const { server, chat_id } = await open();
    const { message_id } = await send(server, chat_id, 'x', { reply_markup: KEYBOARD });
    const reason =
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same ' +
      'as a current content and reply markup of the message';
    const same = { chat_id, message_id, text: '<i></i>x ', parse_mode: 'HTML', reply_markup: KEYBOARD };
    expect(await getError(server, 'editMessageText', same)).toBe(reason);
    await getResult(server, 'editMessageText', { ...same, text: 'y' });
    expect(await getError(server, 'editMessageText', { ...same, text: 'y' })).toBe(reason);
    expect(await getError(server, 'editMessageReplyMarkup', { chat_id, message_id, reply_markup: KEYBOARD })).toBe(
      reason,
    );
  });

  it('fails for messages that are missing, of others, or uneditable', async () => {
    const { server, chat_id } = await open();
    const edit = (params: object) => getError(server, 'editMessageText', { chat_id, text: 'y', ...params });
    expect(await edit({ message_id: 99 })).toBe('Bad Request: message to edit not found');
    expect(await edit({ message_id: 1 })).toBe("Bad Request: message can't be edited");
    expect(await edit({})).toBe('Bad Request: message identifier is not specified');
    const { message_id } = await send(server, chat_id);
    expect(await edit({ message_id, text: '' })).toBe('Bad Request: message text is empty');
    server.fail({ kind: 'uneditable', chatId: chat_id, messageId: message_id });
    expect(await edit({ message_id })).toBe("Bad Request: message can't be edited");
  });
});

describe('deleteMessage', () => {
  it('deletes messages of the bot and of the person within 48 hours', async () => {
    const { server, amal, chat_id, later } = await open();
    const { message_id } = await send(server, chat_id);
    await getResult(server, 'deleteMessage', { chat_id, message_id });
    expect(amal.messages).toHaveLength(1);
    expect(await getError(server, 'deleteMessage', { chat_id, message_id })).toBe(
      'Bad Request: message to delete not found',
    );
    expect(await getError(server, 'editMessageText', { chat_id, message_id, text: 'y' })).toBe(
      'Bad Request: message to edit not found',
    );
    later(48 * 60 * 60 * 1000 + 1000);
    expect(await getError(server, 'deleteMessage', { chat_id, message_id: 1 })).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
  });

  it('deletes messages of others, and old ones, in a group only with the right to', async () => {
    const { server, amal, later } = await open();
    const group = server.addGroup({ kind: 'supergroup', members: [amal] });
    const chat_id = group.chat.id;
    const { message_id: written } = amal.in(group).send('hello');
    const { message_id: sent } = await send(server, chat_id);
    expect(await getError(server, 'deleteMessage', { chat_id, message_id: written })).toBe(
      "Bad Request: message can't be deleted",
    );
    later(48 * 60 * 60 * 1000 + 1000);
    expect(await getError(server, 'deleteMessage', { chat_id, message_id: sent })).toBe(
      "Bad Request: message can't be deleted for everyone",
    );
    group.setMember(server.bot, 'administrator', { fields: { can_delete_messages: false } });
    expect(await getError(server, 'deleteMessage', { chat_id, message_id: written })).toBe(
      "Bad Request: message can't be deleted",
    );
    group.setMember(server.bot, 'administrator');
    for (const message_id of [written, sent]) await getResult(server, 'deleteMessage', { chat_id, message_id });
    expect(group.messages).toEqual([]);
  });

  it('deletes nothing in a group that the bot has left', async () => {
    const { server, amal } = await open();
    const group = server.addGroup({ kind: 'supergroup', members: [amal] });
    const { message_id } = await send(server, group.chat.id);
    group.setMember(server.bot, 'kicked');
    expect(await getError(server, 'deleteMessage', { chat_id: group.chat.id, message_id })).toBe(
      'Forbidden: bot was kicked from the supergroup chat',
    );
  });
});

describe('sendChatAction', () => {
  it('accepts the known actions', async () => {
    const { server, chat_id } = await open();
    expect(await getResult(server, 'sendChatAction', { chat_id, action: 'typing' })).toBe(true);
    expect(await getError(server, 'sendChatAction', { chat_id, action: 'dancing' })).toBe(
      'Bad Request: wrong parameter action in request',
    );
  });
});
