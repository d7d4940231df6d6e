import { expect, it } from 'vitest';
import { ask, call, openServer } from './support.ts';

it('tells the bot where a group that became a supergroup has gone', async () => {
  const server = await openServer();
  const group = server.addGroup({ title: 'Delegations', members: [server.addPerson()] });
  const send = (chat_id: number) => call(server, 'sendMessage', { chat_id, text: 'x' });
  expect(await send(group.chat.id)).toMatchObject({ ok: true, result: { chat: group.chat } });
  const supergroup = group.upgrade();
  expect(await send(group.chat.id)).toEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: group chat was upgraded to a supergroup chat',
    parameters: { migrate_to_chat_id: supergroup.chat.id },
  });
  expect(await ask(server, 'sendMessage', { chat_id: supergroup.chat.id, text: 'x' })).toMatchObject({
    chat: supergroup.chat,
  });
});
