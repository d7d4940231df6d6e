import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { StorageError } from '../../../src/storage/storage.ts';
import { createWebhookApp, startWebhook, WebhookError } from '../../../src/telegram/transport/webhook.ts';

const URL = 'https://bot.example.org/telegram';
const SECRET = 'a-secret_1';
const HEADER = 'x-telegram-bot-api-secret-token';

function createApp(take: (updates: readonly Update[]) => Promise<void> = async () => {}) {
  const taken: Update[] = [];
  const onContact = vi.fn();
  const queue = {
    take: async (updates: readonly Update[]) => {
      await take(updates);
      taken.push(...updates);
    },
    stop: async () => {},
  };
  const app = createWebhookApp({ url: URL, secret: SECRET }, { queue, logger: pino({ level: 'silent' }), onContact });
  const post = (body: string, headers: Record<string, string> = { [HEADER]: SECRET }, path = '/telegram') =>
    app.request(path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { app, post, taken, onContact };
}

describe('the webhook', () => {
  it('takes an update with the secret', async () => {
    const { post, taken, onContact } = createApp();
    expect((await post('{"update_id":1,"message":{"text":"مرحبا"}}')).status).toBe(200);
    expect(taken).toEqual([{ update_id: 1, message: { text: 'مرحبا' } }]);
    expect(onContact).toHaveBeenCalledOnce();
  });

  it.each([{}, { [HEADER]: '' }, { [HEADER]: `${SECRET}x` }, { [HEADER]: SECRET.toUpperCase() }])(
    'refuses a request with the headers %j',
    async (headers) => {
      const { post, taken } = createApp();
      expect((await post('{"update_id":1}', headers)).status).toBe(401);
      expect(taken).toEqual([]);
    },
  );

  it('refuses a request without the secret before it looks at the path', async () => {
    const { post } = createApp();
    expect((await post('{}', {}, '/elsewhere')).status).toBe(401);
    expect((await post('{}', { [HEADER]: SECRET }, '/elsewhere')).status).toBe(404);
  });

  it.each(['', 'hello', '[]', '{}', '{"update_id":"1"}', '{"update_id":1.5}', 'null'])(
    'refuses %j, which is no update',
    async (body) => {
      const { post, taken } = createApp();
      expect((await post(body)).status).toBe(400);
      expect(taken).toEqual([]);
    },
  );

  it('refuses a body that is too long', async () => {
    const { post } = createApp();
    expect((await post(`{"update_id":1,"x":"${'a'.repeat(1024 * 1024)}"}`)).status).toBe(413);
  });

  it('answers 503 if the update cannot be stored, so that Telegram sends it again', async () => {
    const { post, onContact } = createApp(async () => {
      throw new StorageError('Redis is down');
    });
    expect((await post('{"update_id":1}')).status).toBe(503);
    expect(onContact).not.toHaveBeenCalled();
  });
});

describe('the server of the webhook', () => {
  const parts = {
    queue: { take: async () => {}, stop: async () => {} },
    logger: pino({ level: 'silent' }),
    onContact: () => {},
  };

  it('answers until it is closed', async () => {
    const { port, close } = await startWebhook({ url: URL, secret: SECRET, host: '127.0.0.1', port: 0 }, parts);
    const address = `http://127.0.0.1:${port}/telegram`;
    const request = { method: 'POST', body: '{"update_id":1}', headers: { [HEADER]: SECRET } };
    expect((await fetch(address, request)).status).toBe(200);
    await close();
    await expect(fetch(address, request)).rejects.toThrow();
  });

  it('says how to fix a port that is not available', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await vi.waitFor(() => expect(other.listening).toBe(true));
    const { port } = other.address() as AddressInfo;
    const starting = startWebhook({ url: URL, secret: SECRET, host: '127.0.0.1', port }, parts);
    await expect(starting).rejects.toThrow(WebhookError);
    await expect(starting).rejects.toThrow(`cannot listen on 127.0.0.1:${port}. Set another HOST or PORT.`);
  });
});
