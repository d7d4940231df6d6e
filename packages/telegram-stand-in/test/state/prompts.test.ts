/** Tests of keyboards and forced replies at the input field. */

import { describe, expect, it } from 'vitest';
import { getResult, openServer } from '../support.ts';

const FORCE_REPLY = { force_reply: true, selective: true, input_field_placeholder: 'كم دولة امتنعت؟' };
const KEYBOARD = { keyboard: [['العربية', 'English']], resize_keyboard: true };

async function open() {
  const server = await openServer();
  const persons = [
    server.addPerson({ firstName: 'Amal' }),
    server.addPerson({ firstName: 'Badr', username: 'badr' }),
  ] as const;
  const group = server.addGroup({ members: persons });
  const [amal, badr] = [persons[0].in(group), persons[1].in(group)];
  const send = (more = {}) =>
    getResult<{ message_id: number }>(server, 'sendMessage', { chat_id: group.chat.id, text: 'x', ...more });
  return { server, amal, badr, send };
}

describe('the input field', () => {
  it('has a keyboard until the bot removes it', async () => {
    const { amal, badr, send } = await open();
    const message = await send({ reply_markup: KEYBOARD });
    await send({ reply_markup: { inline_keyboard: [] } });
    for (const { prompt } of [amal, badr]) expect(prompt).toEqual({ message, markup: KEYBOARD });
    await send({ text: 'for @badr', reply_markup: { remove_keyboard: true, selective: true } });
    expect([amal.prompt?.markup, badr.prompt]).toEqual([KEYBOARD, undefined]);
  });

  it('forces a selective reply on one person, until the reply comes or the message is deleted', async () => {
    const { amal, badr, send } = await open();
    const { message_id } = amal.send('/ask');
    const question = await send({ reply_markup: FORCE_REPLY, reply_parameters: { message_id } });
    expect([amal.prompt, badr.prompt]).toEqual([{ message: question, markup: FORCE_REPLY }, undefined]);
    amal.send('كم دولة عارضت؟', { replyTo: question.message_id });
    expect(amal.prompt).toBeUndefined();
    const again = await send({ reply_markup: FORCE_REPLY, reply_parameters: { message_id } });
    amal.delete(again.message_id);
    expect(amal.prompt).toBeUndefined();
  });

  it('has a keyboard in a private chat, too', async () => {
    const { server } = await open();
    const chen = server.addPerson();
    chen.start();
    await getResult(server, 'sendMessage', { chat_id: chen.chat.id, text: 'x', reply_markup: KEYBOARD });
    expect(chen.prompt?.markup).toEqual(KEYBOARD);
  });
});
