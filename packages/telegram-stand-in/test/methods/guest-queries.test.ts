/** Tests of guest messages and their answers. */

import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer, takeUpdates } from '../support.ts';

const RESULT = {
  type: 'article',
  id: 'x',
  title: 'x',
  input_message_content: { message_text: '22 states abstained.' },
};

async function open(supports = true, bot: 'absent' | 'member' = 'absent') {
  const server = await openServer({ bot: { supports_guest_queries: supports } });
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal], bot });
  return { server, amal, group, view: amal.in(group) };
}

async function takeQuery(server: Awaited<ReturnType<typeof openServer>>): Promise<string> {
  const [update] = await takeUpdates(server);
  return update?.guest_message?.guest_query_id ?? 'none';
}

describe('a bot that is mentioned in a chat of which it is not a member', () => {
  it('gets a guest message, and answers it once in that chat', async () => {
    const { server, amal, group, view } = await open();
    view.send('how many abstained?');
    const question = view.send('@Stand_In_Bot how many abstained?');
    const updates = await takeUpdates(server);
    expect(updates).toEqual([
      { update_id: expect.any(Number), guest_message: { ...question, guest_query_id: expect.any(String) } },
    ]);
    const guest_query_id = updates[0]?.guest_message?.guest_query_id;
    const sent = await getResult<{ inline_message_id: string }>(server, 'answerGuestQuery', {
      guest_query_id,
      result: RESULT,
    });
    expect(await view.nextMessage()).toMatchObject({
      chat: group.chat,
      from: { id: server.bot.id },
      guest_bot_caller_user: amal.user,
      reply_to_message: { message_id: question.message_id },
      text: '22 states abstained.',
    });
    expect(await getError(server, 'answerGuestQuery', { guest_query_id, result: RESULT })).toMatch(/query is too old/);
    expect(await getResult(server, 'editMessageText', { ...sent, text: '22' })).toBe(true);
    expect(await view.nextEdit()).toMatchObject({ text: '22' });
  });

  it('also gets replies to its answer, and pressed buttons', async () => {
    const { server, amal, view } = await open();
    view.send('@stand_in_bot how many abstained?');
    const reply_markup = { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] };
    const answer = { guest_query_id: await takeQuery(server), result: { ...RESULT, reply_markup } };
    const sent = await getResult<{ inline_message_id: string }>(server, 'answerGuestQuery', answer);
    const message = await view.nextMessage();
    expect(view.press(message, 'Source').query).toMatchObject({ ...sent, from: amal.user, data: 'source' });
    view.send('and in favour?', { replyTo: message.message_id });
    expect(await takeUpdates(server)).toMatchObject([
      { callback_query: {} },
      { guest_message: { text: 'and in favour?', guest_query_id: expect.any(String) } },
    ]);
  });

  it('gets guest messages from the private chat of two people', async () => {
    const { server, amal } = await open();
    const badr = server.addPerson({ firstName: 'Badr' });
    amal.with(badr).send('hello');
    badr.with(amal).send('@stand_in_bot how many abstained?');
    const guest_query_id = await takeQuery(server);
    await getResult(server, 'answerGuestQuery', { guest_query_id, result: RESULT });
    const message = await amal.with(badr).nextMessage();
    expect(message).toMatchObject({ chat: { type: 'private' }, guest_bot_caller_user: badr.user });
    expect(badr.with(amal).messages).toHaveLength(3);
    expect([amal.messages, badr.messages]).toEqual([[], []]);
    expect(await getError(server, 'sendMessage', { chat_id: badr.chat.id, text: 'x' })).toMatch(/can't initiate/);
  });

  it('can answer again if its answer is invalid', async () => {
    const { server, view } = await open();
    view.send('@stand_in_bot');
    const guest_query_id = await takeQuery(server);
    const answer = (result: object) => getError(server, 'answerGuestQuery', { guest_query_id, result });
    expect(await answer({ ...RESULT, id: '' })).toBe('Bad Request: RESULT_ID_INVALID');
    expect(await answer({ ...RESULT, type: 'game' })).toMatch(/type "game" is not supported by this test server$/);
    await getResult(server, 'answerGuestQuery', { guest_query_id, result: RESULT });
  });

  it.each([
    [false, 'absent'],
    [true, 'member'],
  ] as const)('gets none with guest mode %s as %s', async (supports, bot) => {
    const { server, view } = await open(supports, bot);
    view.send('@stand_in_bot how many abstained?');
    expect(await takeUpdates(server)).toEqual([]);
  });
});
