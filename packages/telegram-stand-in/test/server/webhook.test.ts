/** Tests of webhooks. */

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from '@grammyjs/types';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { getError, getResult, openServer } from '../support.ts';

interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly update: Update;
}
interface Reply {
  readonly status?: number;
  readonly body?: object;
}

/** Starts a webhook that answers with `{}`, unless `reply` returns something else. */
async function openWebhook(reply: (update: Update, nth: number) => Reply | Promise<Reply> = () => ({})) {
  const deliveries: Delivery[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const update = JSON.parse(body) as Update;
    deliveries.push({ headers: request.headers, update });
    const { status = 200, body: answer = {} } = await reply(update, deliveries.length);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const texts = () => deliveries.map(({ update }) => update.message?.text);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, deliveries, texts };
}

const open = () => openServer({ retryDelays: [1, 2] });

describe('a webhook', () => {
  it('gets pending and new updates, with the secret in a header', async () => {
    const webhook = await openWebhook();
    const server = await open();
    const amal = server.addPerson();
    amal.send('before');
    await getResult(server, 'setWebhook', { url: webhook.url, secret_token: 'a_Secret-1' });
    amal.send('بعد');
    await server.settled();
    expect(webhook.texts()).toEqual(['before', 'بعد']);
    expect(webhook.deliveries[0]?.headers).toMatchObject({
      'x-telegram-bot-api-secret-token': 'a_Secret-1',
      'content-type': 'application/json',
    });
    expect(await getResult(server, 'getWebhookInfo')).toEqual({
      url: webhook.url,
      has_custom_certificate: false,
      pending_update_count: 0,
      max_connections: 40,
    });
  });

  it('gets an update until it answers 2xx, and then the next one of the chat', async () => {
    const webhook = await openWebhook((update, nth) => ({
      status: update.message?.text === 'a' && nth < 4 ? 503 : 200,
    }));
    const server = await open();
    const amal = server.addPerson();
    await getResult(server, 'setWebhook', { url: webhook.url });
    amal.send('a');
    amal.send('b');
    await server.settled();
    expect(webhook.texts().filter((text) => text === 'a').length).toBeGreaterThan(1);
    expect(webhook.texts().at(-1)).toBe('b');
    expect(new Set(webhook.deliveries.map(({ update }) => update.update_id)).size).toBe(2);
    expect(await getResult(server, 'getWebhookInfo')).toMatchObject({
      last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
    });
  });

  it('gets the updates of other chats while one chat fails', async () => {
    const webhook = await openWebhook((update) => ({ status: update.message?.text === 'bad' ? 500 : 200 }));
    const server = await open();
    await getResult(server, 'setWebhook', { url: webhook.url });
    server.addPerson().send('bad');
    server.addPerson().send('good');
    await vi.waitUntil(() => webhook.texts().filter((text) => text === 'bad').length > 2, {
      timeout: 20_000,
      interval: 2,
    });
    expect(webhook.texts()).toContain('good');
    expect(await getResult(server, 'getWebhookInfo')).toMatchObject({ pending_update_count: 1 });
  });

  it('can answer with a method', async () => {
    const webhook = await openWebhook(({ message }) => ({
      body: { method: 'sendMessage', chat_id: message?.chat.id, text: `قلتَ: ${message?.text}` },
    }));
    const server = await open();
    const amal = server.addPerson();
    await getResult(server, 'setWebhook', { url: webhook.url });
    amal.send('نعم');
    expect(await amal.nextMessage()).toMatchObject({ text: 'قلتَ: نعم' });
    await server.settled();
    expect(server.calls.at(-1)).toMatchObject({ method: 'sendMessage', response: { ok: true } });
  });

  it('that is unreachable leaves its updates to polling', async () => {
    const server = await open();
    const amal = server.addPerson();
    await getResult(server, 'setWebhook', { url: 'http://127.0.0.1:9/hook' });
    amal.send('a');
    await vi.waitUntil(
      async () => (await getResult<{ last_error_message?: string }>(server, 'getWebhookInfo')).last_error_message,
      { timeout: 20_000, interval: 2 },
    );
    await getResult(server, 'deleteWebhook');
    expect(await getResult(server, 'getWebhookInfo')).toMatchObject({ url: '', pending_update_count: 1 });
    expect(await getResult(server, 'getUpdates')).toMatchObject([{ message: { text: 'a' } }]);
  });

  it('can drop pending updates, and select types of updates', async () => {
    const webhook = await openWebhook();
    const server = await open();
    const amal = server.addPerson();
    amal.send('dropped');
    await getResult(server, 'setWebhook', {
      url: webhook.url,
      drop_pending_updates: true,
      allowed_updates: ['callback_query'],
    });
    amal.press(amal.send('not wanted'), { data: 'x' });
    await server.settled();
    expect(webhook.deliveries).toMatchObject([{ update: { callback_query: { data: 'x' } } }]);
    expect(await getResult(server, 'getWebhookInfo')).toMatchObject({ allowed_updates: ['callback_query'] });
    await getResult(server, 'setWebhook', { url: '' });
    expect(await getResult(server, 'getWebhookInfo')).toMatchObject({ url: '' });
  });

  it.each([
    [{ url: 'http://example.org/hook' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
    [{ url: 'example.org' }, 'bad webhook: An HTTPS URL must be provided for webhook'],
    [{ url: 'https://example.org:3000/' }, 'bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443'],
    [{ url: 'https://example.org/', secret_token: 'سر' }, 'secret token contains unallowed characters'],
  ])('is rejected with %j', async (params, reason) => {
    expect(await getError(await open(), 'setWebhook', params)).toBe(`Bad Request: ${reason}`);
  });
});
