/** Tests of the actions of a page. */

import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createActionHandler } from '../../src/local-chat/actions.ts';
import { createPlayground } from '../../src/local-chat/playground.ts';
import { openLocalChat } from '../support/local-chat.ts';
import { act } from '../support/local-chat-http.ts';

async function openPlayground() {
  const server = await startBotApi();
  onTestFinished(() => server.close());
  const playground = createPlayground(server);
  const forgotten: string[] = [];
  return {
    playground,
    handleAction: createActionHandler(playground, (conversation) => forgotten.push(conversation)),
    forgotten,
  };
}

describe('createActionHandler', () => {
  it('sends, replies, edits and deletes', async () => {
    const { playground, handleAction } = await openPlayground();
    const here = { person: 'first', place: 'friend' };
    const group = playground.viewOf('second', 'friend');
    await handleAction('send', { ...here, text: ' hello ' });
    const [hello] = group.messages;
    expect(hello?.text).toBe('hello');
    await handleAction('send', { ...here, text: 'again', replyTo: hello?.message_id });
    expect(group.messages.at(-1)?.reply_to_message?.message_id).toBe(hello?.message_id);
    await handleAction('edit', { ...here, messageId: hello?.message_id, text: 'good day' });
    expect(group.messages[0]?.text).toBe('good day');
    await handleAction('delete', { ...here, messageId: hello?.message_id });
    expect(group.messages.map(({ text }) => text)).toEqual(['again']);
  });

  it.each(['bot', 'group', 'channel', 'discussion', 'friend'] as const)('clears the place %s only', async (place) => {
    const { playground, handleAction, forgotten } = await openPlayground();
    const places = ['bot', 'group', 'friend', place] as const;
    for (const each of new Set(places)) playground.viewOf('first', each).send('hello');
    await handleAction('clear', { person: 'first', place });
    for (const each of places) expect(playground.viewOf('first', each).messages.length === 0).toBe(each === place);
    const { id } = playground.viewOf('first', place).chat;
    expect(forgotten).toEqual([place === 'friend' ? `telegram-guest:${id}` : `telegram:${id}`]);
  });

  it('changes the language of both people', async () => {
    const { playground, handleAction } = await openPlayground();
    expect(await handleAction('setLanguage', { language: 'ar' })).toBeNull();
    const { first, second } = playground.people;
    expect([first.user.language_code, second.user.language_code]).toEqual(['ar', 'ar']);
  });

  it.each(['fly', 'constructor'])('does not know the action %s', async (name) => {
    const { handleAction } = await openPlayground();
    expect(await handleAction(name, {})).toBeUndefined();
  });

  it.each([
    ['an unknown place', 'send', { person: 'first', place: 'moon', text: 'hi' }],
    ['an empty message', 'send', { person: 'first', place: 'bot', text: '  ' }],
    ['a reader who writes in the channel', 'send', { person: 'second', place: 'channel', text: 'hi' }],
    ['a reader who clears the channel', 'clear', { person: 'second', place: 'channel' }],
    ['a result that was never offered', 'choose', { person: 'first', place: 'group', query: '1', result: '0' }],
    ['an unknown field', 'start', { person: 'first', extra: 1 }],
  ])('refuses %s', async (_, name, body) => {
    const { handleAction } = await openPlayground();
    await expect(handleAction(name, body)).rejects.toThrow();
  });

  it('answers over HTTP with 404 if it does not know the action, and with 400 and the reason if it refuses', async () => {
    const { url } = await openLocalChat();
    expect((await act(url, 'fly', {})).status).toBe(404);
    const refused = await act(url, 'choose', { person: 'first', place: 'group', query: '1', result: '0' });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({ error: expect.stringContaining('no longer available') });
  });
});
