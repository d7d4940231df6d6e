/** Tests of topics. */

import { expect, it } from 'vitest';
import { openServer, takeUpdates } from '../support.ts';

async function open(isForum: boolean) {
  const server = await openServer();
  const amal = server.addPerson();
  return { server, amal, group: server.addGroup({ kind: 'supergroup', members: [amal], isForum }) };
}

it('starts its thread with a service message', async () => {
  const { server, amal, group } = await open(true);
  const { threadId } = group.createTopic('Votes');
  expect(await takeUpdates(server)).toMatchObject([
    {
      message: {
        message_id: threadId,
        message_thread_id: threadId,
        is_topic_message: true,
        from: amal.user,
        forum_topic_created: { name: 'Votes' },
      },
    },
  ]);
});

it('can be closed and reopened, with service messages in its thread', async () => {
  const { server, group } = await open(true);
  const topic = group.createTopic('Votes', server.addPerson({ firstName: 'Badr' }).user);
  topic.close();
  topic.reopen();
  const thread = { message_thread_id: topic.threadId, from: { first_name: 'Badr' } };
  expect((await takeUpdates(server)).map(({ message }) => message)).toMatchObject([
    { ...thread, forum_topic_created: {} },
    { ...thread, forum_topic_closed: {} },
    { ...thread, forum_topic_reopened: {} },
  ]);
});

it('needs a forum', async () => {
  const { group } = await open(false);
  expect(() => group.createTopic('Votes')).toThrow('"Group" is not a forum');
});
