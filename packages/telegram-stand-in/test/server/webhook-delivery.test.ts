/** Tests of the delivery to a webhook. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createWebhookDelivery, type WebhookDeliveryOptions } from '../../src/server/webhook-delivery.ts';
import type { PendingUpdate } from '../../src/state/update-queue.ts';

const entry: PendingUpdate = { update: { update_id: 7 }, at: 0, wasSent: true, hasFixedId: false };

/** Starts a webhook that answers with the given statuses and bodies, one after the other. */
async function open(answers: readonly (readonly [status: number, body: string])[], more: object = {}) {
  const requests: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const [status, body] = answers[requests.length] ?? [200, ''];
    requests.push(request.headers['x-telegram-bot-api-secret-token']?.toString());
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const log: unknown[] = [];
  const options: WebhookDeliveryOptions = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secret: 'secret',
    retryDelays: [1],
    isPending: () => true,
    onSuccess: ({ update }) => void log.push(update.update_id),
    onError: (message) => void log.push(message),
    execute: async (method, params) => void log.push([method, params]),
    ...more,
  };
  return { delivery: createWebhookDelivery(options), requests, log };
}

it('posts an update with the secret until the answer is 2xx', async () => {
  const { delivery, requests, log } = await open([
    [503, ''],
    [200, ''],
  ]);
  await delivery.send(entry);
  expect(requests).toEqual(['secret', 'secret']);
  expect(log).toEqual(['Wrong response from the webhook: 503 Service Unavailable', 7]);
});

it('carries out a method in the response', async () => {
  const { delivery, log } = await open([[200, '{"method":"sendMessage","text":"x"}']]);
  await delivery.send(entry);
  expect(log).toEqual([['sendMessage', { text: 'x' }], 7]);
});

it('reports a broken connection, and gives up an update that is no longer pending', async () => {
  let attempts = 0;
  const isPending = () => attempts++ < 1;
  const { delivery, log } = await open([], { url: 'http://127.0.0.1:9', isPending });
  await delivery.send(entry);
  expect(log).toEqual([expect.stringMatching(/^Connection failed: /)]);
});

it('ends when it is stopped', async () => {
  const { delivery, log } = await open([[503, '']], { retryDelays: [1_000_000] });
  const sending = delivery.send(entry);
  await expect.poll(() => log.length).toBe(1);
  delivery.stop();
  await sending;
  expect(log).toEqual(['Wrong response from the webhook: 503 Service Unavailable']);
});
