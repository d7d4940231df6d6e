/** Tests of long polling. */

import type { Update } from '@grammyjs/types';
import { describe, expect, it, vi } from 'vitest';
import type { BotApiServer } from '../../src/server/start-bot-api.ts';
import { call, getResult, openServer, waitForCalls } from '../support.ts';

const poll = (server: BotApiServer, params = {}): Promise<Update[]> => getResult(server, 'getUpdates', params);
const textsOf = (updates: readonly Update[]) => updates.map(({ message }) => message?.text);

async function open(...texts: string[]) {
  const server = await openServer();
  const amal = server.addPerson();
  for (const text of texts) amal.send(text);
  return { server, amal };
}

describe('getUpdates', () => {
  it('returns the same updates until an offset confirms them', async () => {
    const { server } = await open('a', 'b', 'c');
    const [first, second] = await poll(server);
    expect(second?.update_id).toBe((first?.update_id ?? 0) + 1);
    expect(textsOf(await poll(server, { limit: 2 }))).toEqual(['a', 'b']);
    expect(textsOf(await poll(server, { offset: second?.update_id }))).toEqual(['b', 'c']);
    expect(textsOf(await poll(server, { offset: 0 }))).toEqual(['b', 'c']);
    expect(await poll(server, { offset: 2 ** 40 })).toEqual([]);
    expect(await poll(server)).toEqual([]);
  });

  it('returns the newest updates for a negative offset, and drops the others', async () => {
    const { server } = await open('a', 'b', 'c');
    expect(textsOf(await poll(server, { offset: -2 }))).toEqual(['b', 'c']);
    expect(textsOf(await poll(server))).toEqual(['b', 'c']);
  });

  it('returns at most 100 updates', async () => {
    const { server } = await open(...Array.from({ length: 101 }, (_, i) => String(i)));
    expect(await poll(server, { limit: 1000 })).toHaveLength(100);
    expect(await poll(server, { limit: 1 })).toHaveLength(1);
  });

  it('waits for an update', async () => {
    const { server, amal } = await open();
    const waiting = poll(server, { timeout: 50 });
    await waitForCalls(server, 'getUpdates', 1);
    amal.send('مرحبا');
    expect(textsOf(await waiting)).toEqual(['مرحبا']);
  });

  it('returns nothing when the time is up', async () => {
    const { server } = await open();
    expect(await poll(server, { timeout: 0.01 })).toEqual([]);
  });

  it('ends when a second request comes', async () => {
    const { server, amal } = await open();
    const first = call(server, 'getUpdates', { timeout: 50 });
    await waitForCalls(server, 'getUpdates', 1);
    const second = poll(server, { timeout: 50 });
    expect(await first).toEqual({
      ok: false,
      error_code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    });
    amal.send('a');
    expect(textsOf(await second)).toEqual(['a']);
  });

  it('ends when the client disconnects, without losing an update', async () => {
    const { server, amal } = await open();
    const controller = new AbortController();
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"timeout":50}',
      signal: controller.signal,
    };
    const waiting = fetch(`${server.url}/bot${server.token}/getUpdates`, init).catch(() => 'aborted');
    await waitForCalls(server, 'getUpdates', 1);
    controller.abort();
    expect(await waiting).toBe('aborted');
    await vi.waitUntil(() => server.calls[0]?.response, { timeout: 20_000, interval: 2 });
    amal.send('a');
    expect(textsOf(await poll(server))).toEqual(['a']);
  });

  it('queues only the requested types of updates from then on', async () => {
    const { server, amal } = await open();
    await poll(server, { allowed_updates: ['callback_query', 'message_reaction'] });
    amal.press(amal.send('a'), { data: 'x' });
    expect(await poll(server)).toMatchObject([{ callback_query: { data: 'x' } }]);
    await poll(server, { offset: -1, allowed_updates: [] });
    amal.send('b');
    expect((await poll(server)).at(-1)).toMatchObject({ message: { text: 'b' } });
  });

  it('fails while a webhook is set', async () => {
    const { server } = await open();
    const waiting = call(server, 'getUpdates', { timeout: 50 });
    await waitForCalls(server, 'getUpdates', 1);
    await getResult(server, 'setWebhook', { url: 'https://example.org/hook' });
    expect(await waiting).toMatchObject({ error_code: 409, description: 'Conflict: terminated by setWebhook request' });
    expect(await call(server, 'getUpdates')).toEqual({
      ok: false,
      error_code: 409,
      description:
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    });
  });

  it('ends when the server is closed', async () => {
    const { server } = await open();
    const waiting = call(server, 'getUpdates', { timeout: 50 });
    await waitForCalls(server, 'getUpdates', 1);
    const ended = expect(waiting).rejects.toThrow();
    await server.close();
    await ended;
  });
});
