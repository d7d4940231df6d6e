/** Tests of the feed of events. */

import { setImmediate } from 'node:timers/promises';
import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeed } from '../../src/local-chat/feed.ts';
import { createPlayground } from '../../src/local-chat/playground.ts';
import type { ChatEvent } from '../../src/local-chat/protocol.ts';

async function open() {
  const server = await startBotApi();
  onTestFinished(() => server.close());
  const playground = createPlayground(server);
  const feed = createFeed(server, playground);
  const batches: (readonly ChatEvent[])[] = [];
  const unsubscribe = feed.subscribe((events) => batches.push(events));
  return { feed, batches, unsubscribe, friend: playground.viewOf('first', 'friend') };
}

describe('createFeed', () => {
  it('sends a listener the whole state at once', async () => {
    const { batches } = await open();
    expect(batches).toHaveLength(1);
    const kinds = batches[0]?.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind === 'input')).toHaveLength(10);
    expect(kinds.filter((kind) => kind === 'introduction')).toHaveLength(1);
  });

  it('sends changes of one turn together, and nothing that has not changed', async () => {
    const { batches, friend } = await open();
    friend.send('one');
    friend.send('two');
    await setImmediate();
    expect(batches).toHaveLength(2);
    expect(batches[1]).toMatchObject([
      { kind: 'message', room: 'friend', message: { text: 'one' } },
      { kind: 'message', room: 'friend', message: { text: 'two' } },
    ]);
  });

  it('sends edited and deleted messages', async () => {
    const { batches, friend } = await open();
    const { message_id: id } = friend.send('one');
    await setImmediate();
    friend.edit(id, 'two');
    await setImmediate();
    expect(batches.at(-1)).toMatchObject([{ kind: 'message', message: { message_id: id, text: 'two' } }]);
    friend.delete(id);
    await setImmediate();
    expect(batches.at(-1)).toEqual([{ kind: 'deleted', room: 'friend', messageId: id }]);
  });

  it('sends nothing after the subscription has ended', async () => {
    const { batches, unsubscribe, friend, feed } = await open();
    unsubscribe();
    friend.send('one');
    feed.announce({ kind: 'reloaded' });
    await setImmediate();
    expect(batches).toHaveLength(1);
  });

  it('announces a problem to every listener, and to later ones until a reload succeeds', async () => {
    const { batches, feed } = await open();
    const problem = { kind: 'problem', problems: [] } as const;
    const firstKinds = () => {
      const kinds: string[] = [];
      feed.subscribe((events) => kinds.push(...events.map(({ kind }) => kind)))();
      return kinds;
    };
    feed.announce(problem);
    expect(batches.at(-1)).toEqual([problem]);
    expect(firstKinds()).toContain('problem');
    feed.announce({ kind: 'reloaded' });
    expect(firstKinds()).not.toContain('problem');
  });
});
