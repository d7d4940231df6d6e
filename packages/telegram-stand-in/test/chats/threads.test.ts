/** Tests of replies, threads and topics. */

import { describe, expect, it } from 'vitest';
import { getError, getResult, openServer, takeUpdates } from '../support.ts';

async function open(options: { isForum?: boolean } = {}) {
  const server = await openServer();
  const amal = server.addPerson({ firstName: 'Amal' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal], ...options });
  const chat_id = group.chat.id;
  const send = (more = {}) => getResult<{ message_id: number }>(server, 'sendMessage', { chat_id, text: 'x', ...more });
  const errorFor = (more = {}) => getError(server, 'sendMessage', { chat_id, text: 'x', ...more });
  return { server, amal, group, view: amal.in(group), chat_id, send, errorFor };
}

describe('a forum', () => {
  it('marks the topics of messages', async () => {
    const { server, group, view } = await open({ isForum: true });
    const topic = group.createTopic('Votes');
    const { threadId } = topic;
    view.send('/ask', { threadId });
    expect(await takeUpdates(server)).toMatchObject([
      { message: { message_id: threadId, message_thread_id: threadId, forum_topic_created: { name: 'Votes' } } },
      {
        message: {
          text: '/ask',
          message_thread_id: threadId,
          is_topic_message: true,
          reply_to_message: { message_id: threadId, forum_topic_created: { name: 'Votes' } },
        },
      },
    ]);
    expect(view.send('in General')).not.toHaveProperty('message_thread_id');
  });

  it('puts messages of the bot into the given topic, or that of the message to which they reply', async () => {
    const { server, group, view, chat_id, send } = await open({ isForum: true });
    const { threadId } = group.createTopic('Votes');
    const inTopic = { message_thread_id: threadId, is_topic_message: true };
    expect(await send({ message_thread_id: threadId })).toMatchObject(inTopic);
    const { message_id } = view.send('/ask', { threadId });
    expect(await send({ reply_parameters: { message_id } })).toMatchObject({
      ...inTopic,
      reply_to_message: { message_id },
    });
    const action = { chat_id, action: 'typing', message_thread_id: threadId };
    expect(await getResult(server, 'sendChatAction', action)).toBe(true);
    expect(await getError(server, 'sendChatAction', { ...action, message_thread_id: 77 })).toMatch(/thread not found$/);
    const photo = view.sendMedia('photo').photo?.[0]?.file_id;
    expect(await getResult(server, 'sendPhoto', { chat_id, photo, message_thread_id: threadId })).toMatchObject(
      inTopic,
    );
  });

  it('rejects unknown threads and closed topics', async () => {
    const { server, group, send, errorFor } = await open({ isForum: true });
    const topic = group.createTopic('Votes');
    const there = { message_thread_id: topic.threadId };
    expect(await errorFor({ message_thread_id: 1234 })).toBe('Bad Request: message thread not found');
    const { message_id } = await send(there);
    topic.close();
    expect(await errorFor(there)).toBe('Bad Request: TOPIC_CLOSED');
    expect(await errorFor({ reply_parameters: { message_id } })).toBe('Bad Request: TOPIC_CLOSED');
    group.setMember(server.bot, 'administrator', { fields: { can_manage_topics: true } });
    await send(there);
    group.setMember(server.bot, 'member');
    topic.reopen();
    await send(there);
    expect((await takeUpdates(server)).map(({ message }) => message).filter(Boolean)).toMatchObject([
      { forum_topic_created: {} },
      { forum_topic_closed: {} },
      { forum_topic_reopened: {} },
    ]);
  });
});

describe('a supergroup without topics', () => {
  it('starts a thread with the id of the message to which a reply replies', async () => {
    const { view, send } = await open();
    const first = view.send('/ask');
    const second = await send({ reply_parameters: { message_id: first.message_id } });
    const third = view.send('thanks', { replyTo: second.message_id });
    for (const message of [second, third]) expect(message).toMatchObject({ message_thread_id: first.message_id });
    expect(third).not.toHaveProperty('is_topic_message');
    expect(third.reply_to_message).not.toHaveProperty('reply_to_message');
  });

  it('has no topics', async () => {
    const { amal, group, errorFor } = await open();
    expect(() => group.createTopic('Votes')).toThrow('is not a forum');
    expect(await errorFor({ message_thread_id: 5 })).toBe('Bad Request: message thread not found');
    amal.start();
    expect(await errorFor({ chat_id: amal.chat.id, message_thread_id: 1 })).toBe(
      'Bad Request: message thread not found',
    );
  });
});
