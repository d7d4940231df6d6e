/** Tests of the people and chats of the local chat. */

import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPlayground } from '../../src/local-chat/playground.ts';
import { PLACE_IDS } from '../../src/local-chat/protocol.ts';

async function open() {
  const server = await startBotApi();
  onTestFinished(() => server.close());
  return createPlayground(server);
}

describe('createPlayground', () => {
  it('gives each person a view of every place', async () => {
    const { views } = await open();
    expect(views).toHaveLength(2 * PLACE_IDS.length);
    expect(new Set(views.map(({ room }) => room)).size).toBe(PLACE_IDS.length + 1);
  });

  it('shows both people the same chats, but a private chat with the bot each', async () => {
    const { viewOf } = await open();
    for (const place of ['group', 'channel', 'discussion'] as const)
      expect(viewOf('first', place).chat.id).toBe(viewOf('second', place).chat.id);
    expect(viewOf('first', 'bot').chat.id).not.toBe(viewOf('second', 'bot').chat.id);
    viewOf('first', 'friend').send('hello');
    expect(viewOf('second', 'friend').messages.map(({ text }) => text)).toEqual(['hello']);
  });

  it('lets only the first person write in the channel, whose posts are discussed in the linked group', async () => {
    const { viewOf } = await open();
    expect(() => viewOf('second', 'channel').send('hello')).toThrow();
    viewOf('first', 'channel').send('hello');
    expect(viewOf('second', 'discussion').messages.at(-1)).toMatchObject({ text: 'hello', is_automatic_forward: true });
  });

  it('follows a link that adds the bot to a group', async () => {
    const { viewOf, startInGroup } = await open();
    startInGroup('first', 'vote_against');
    expect(viewOf('second', 'group').messages.at(-1)?.text).toMatch(/^\/start@?\w* vote_against$/);
  });
});
