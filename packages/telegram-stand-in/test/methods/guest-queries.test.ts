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
  return { server, amal, group, seat: amal.in(group) };
}

async function takeQuery(server: Awaited<ReturnType<typeof openServer>>): Promise<string> {
  const [update] = await takeUpdates(server);
  return update?.guest_message?.guest_query_id ?? 'none';
}

describe('a bot that is named where it is not', () => {
  it('gets a guest message, and answers it once in that chat', async () => {
    const { server, amal, group, seat } = await open();
    seat.send('how many abstained?');
    const question = seat.send('@Stand_In_Bot how many abstained?');
    const updates = await takeUpdates(server);
    expect(updates).toEqual([
      { update_id: expect.any(Number), guest_message: { ...question, guest_query_id: expect.any(String) } },
    ]);
    const guest_query_id = updates[0]?.guest_message?.guest_query_id;
    const sent = await getResult<{ inline_message_id: string }>(server, 'answerGuestQuery', {
      guest_query_id,
      result: RESULT,
    });
    expect(await seat.nextMessage()).toMatchObject({
      chat: group.chat,
      from: { id: server.bot.id },
      guest_bot_caller_user: amal.user,
      reply_to_message: { message_id: question.message_id },
      text: '22 states abstained.',
    });
    expect(await getError(server, 'answerGuestQuery', { guest_query_id, result: RESULT })).toMatch(/query is too old/);
    expect(await getResult(server, 'editMessageText', { ...sent, text: '22' })).toBe(true);
    expect(await seat.nextEdit()).toMatchObject({ text: '22' });
  });

  it('gets a reply to its answer, too, and presses of its buttons', async () => {
    const { server, amal, seat } = await open();
    seat.send('@stand_in_bot how many abstained?');
    const reply_markup = { inline_keyboard: [[{ text: 'Source', callback_data: 'source' }]] };
    const answer = { guest_query_id: await takeQuery(server), result: { ...RESULT, reply_markup } };
    const sent = await getResult<{ inline_message_id: string }>(server, 'answerGuestQuery', answer);
    const message = await seat.nextMessage();
    expect(seat.press(message, 'Source').query).toMatchObject({ ...sent, from: amal.user, data: 'source' });
    seat.send('and in favour?', { replyTo: message.message_id });
    expect(await takeUpdates(server)).toMatchObject([
      { callback_query: {} },
      { guest_message: { text: 'and in favour?', guest_query_id: expect.any(String) } },
    ]);
  });

  it('gets them from a private chat of two people, which it cannot write to otherwise', async () => {
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

  it('has its answer checked as a result of an inline query, and may try again', async () => {
    const { server, seat } = await open();
    seat.send('@stand_in_bot');
    const guest_query_id = await takeQuery(server);
    const answer = (result: object) => getError(server, 'answerGuestQuery', { guest_query_id, result });
    expect(await answer({ ...RESULT, id: '' })).toBe('Bad Request: RESULT_ID_INVALID');
    expect(await answer({ ...RESULT, type: 'game' })).toMatch(/does not carry out results of type "game"$/);
    await getResult(server, 'answerGuestQuery', { guest_query_id, result: RESULT });
  });

  it.each([
    [false, 'absent'],
    [true, 'member'],
  ] as const)('gets none with guest mode %s while it is %s', async (supports, bot) => {
    const { server, seat } = await open(supports, bot);
    seat.send('@stand_in_bot how many abstained?');
    expect(await takeUpdates(server)).toEqual([]);
  });
});
