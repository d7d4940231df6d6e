import { Api, Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { pino } from 'pino';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createMemoryUpdates } from '../../src/storage/memory-updates.ts';
import type { BotContext } from '../../src/telegram/context.ts';
import { runBot } from '../../src/telegram/run-bot.ts';
import { ALLOWED_UPDATES, pollUpdates } from '../../src/telegram/transport/polling.ts';
import type { UpdateQueue } from '../../src/telegram/transport/update-queue.ts';
import { callsOf, createClock } from '../support/places.ts';
import { findFreePort } from '../support/redis-server.ts';
import { refusedCalls, startBot } from '../support/telegram.ts';

const QUESTION = 'how many abstained?';
const ANSWER = /^In the vote on the resolution, 22 states abstained/;
const SECRET = 'a-secret_of-the-test';

async function createWebhook() {
  const port = await findFreePort();
  return { url: `http://127.0.0.1:${port}/telegram`, secret: SECRET, host: '127.0.0.1', port };
}

/** Sets a webhook that is not there, as another process does. */
async function setWebhook({ token, url }: BotApiServer) {
  await new Api(token, { apiRoot: url }).setWebhook(`http://127.0.0.1:${await findFreePort()}/telegram`);
}

/** Runs a bot that answers nothing, and returns what its queue has taken. */
function runSilently(server: BotApiServer) {
  const bot = new Bot<BotContext>(server.token, { client: { apiRoot: server.url } });
  const abort = new AbortController();
  const take = vi.fn<UpdateQueue['take']>(async () => {});
  const stop = vi.fn(async () => {});
  const ended = runBot({
    ...{ bot, logger: pino({ level: 'silent' }), signal: abort.signal },
    startQueue: async () => ({ take, stop }),
    onStart: () => {},
  });
  const caught = ended.catch(() => {});
  onTestFinished(async () => {
    abort.abort();
    await caught;
    await server.close();
  });
  return { take, stop, ended };
}

describe('with a webhook', () => {
  it('the bot answers what Telegram delivers to it, and never polls', async () => {
    const webhook = await createWebhook();
    const { server, settled } = await startBot({ webhook });
    const person = server.addPerson({ languageCode: 'en' });
    person.send(QUESTION);
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    await settled();
    expect(callsOf(server, 'getUpdates')).toEqual([]);
    expect(callsOf(server, 'deleteWebhook')).toEqual([]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('Telegram gets the address, the secret, and the kinds of updates that the bot handles', async () => {
    const webhook = await createWebhook();
    const { server } = await startBot({ webhook });
    expect(callsOf(server, 'setWebhook')).toEqual([
      { url: webhook.url, secret_token: SECRET, allowed_updates: ALLOWED_UPDATES, max_connections: 100 },
    ]);
  });

  it('the bot takes nothing from who does not know the secret', async () => {
    const webhook = await createWebhook();
    const { server } = await startBot({ webhook });
    const person = server.addPerson({ languageCode: 'en' });
    const message = { message_id: 1, date: 1, chat: person.chat, from: person.user, text: QUESTION };
    const body = JSON.stringify({ update_id: 1, message });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(webhook.url, { method: 'POST', headers, body })).status).toBe(401);
    person.send('thanks');
    expect((await person.nextMessage()).text).toMatch(/^You're welcome/);
  });

  it('the bot waits until Telegram can be told of it', async () => {
    const server = await startBotApi();
    server.fail({ kind: 'error', code: 502, description: 'Bad Gateway', method: 'setWebhook' });
    await startBot({ server, webhook: await createWebhook() });
    const person = server.addPerson({ languageCode: 'en' });
    person.send(QUESTION);
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    expect(callsOf(server, 'setWebhook')).toHaveLength(2);
  });

  it('the webhook stays at Telegram when the bot stops, and its port is free again', async () => {
    const webhook = await createWebhook();
    const { server, stop } = await startBot({ webhook });
    await stop();
    await expect(fetch(webhook.url, { method: 'POST' })).rejects.toThrow();
    expect(callsOf(server, 'deleteWebhook')).toEqual([]);
  });
});

describe('with long polling', () => {
  it('a webhook of an earlier run is removed first, and its updates are kept', async () => {
    const server = await startBotApi();
    const person = server.addPerson({ languageCode: 'en' });
    await setWebhook(server);
    person.send(QUESTION);
    await startBot({ server });
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    expect(callsOf(server, 'deleteWebhook')).toEqual([{}]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('the bot says to set WEBHOOK_URL if another process sets a webhook while it waits for updates', async () => {
    const server = await startBotApi();
    const { ended, stop } = runSilently(server);
    await vi.waitFor(() => expect(callsOf(server, 'getUpdates')).toHaveLength(1));
    await setWebhook(server);
    await expect(ended).rejects.toThrow(
      /another process has set a webhook for the same BOT_TOKEN.*set WEBHOOK_URL here/,
    );
    expect(refusedCalls(server)[0]?.response).toMatchObject({ description: /terminated by setWebhook/ });
    expect(stop).toHaveBeenCalledOnce();
  });

  it('the bot says to set WEBHOOK_URL if a webhook is active when it asks for updates', async () => {
    const server = await startBotApi();
    const { ended, take } = runSilently(server);
    let release = () => {};
    const isTaken = new Promise<void>((resolve) => {
      release = resolve;
    });
    take.mockReturnValue(isTaken);
    server.addPerson().send('x');
    await vi.waitFor(() => expect(take).toHaveBeenCalled());
    await setWebhook(server);
    release();
    await expect(ended).rejects.toThrow(
      /another process has set a webhook for the same BOT_TOKEN.*set WEBHOOK_URL here/,
    );
    expect(refusedCalls(server)[0]?.response).toMatchObject({ description: /webhook is active/ });
  });

  it('the bot says to stop the other process if that polls, too', async () => {
    const server = await startBotApi();
    const { ended } = runSilently(server);
    await vi.waitFor(() => expect(callsOf(server, 'getUpdates')).toHaveLength(1));
    await new Api(server.token, { apiRoot: server.url }).getUpdates({ timeout: 0 });
    await expect(ended).rejects.toThrow('another process is running with the same BOT_TOKEN; stop it first');
  });

  it.each([[null], [[null]], [[{}]], [[]]])('a result of %j does not end the bot', async (result) => {
    const update: Update = { update_id: 7 };
    const abort = new AbortController();
    const offsets: unknown[] = [];
    const results: unknown[] = [result, [update], []];
    const getUpdates = async ({ offset }: { offset: number }) => {
      offsets.push(offset);
      if (results.length === 1) abort.abort();
      return results.shift();
    };
    const take = vi.fn(async () => {});
    await pollUpdates({
      api: { getUpdates } as unknown as Api,
      queue: { take, stop: async () => {} },
      logger: pino({ level: 'silent' }),
      signal: abort.signal,
      onContact: () => {},
    });
    expect(take.mock.calls.map(([updates]: readonly unknown[]) => updates)).toEqual([[update]]);
    expect(offsets).toEqual([0, 0, 8, 8]);
  });
});

it('an update that waits is handled by the next bot on the same storage, which counts from its receipt', async () => {
  const server = await startBotApi();
  const { now, pass } = createClock();
  const [storage, updates] = [createMemoryStorage(), createMemoryUpdates()];
  const receivedAt = now();
  const never = { wait: () => new Promise<undefined>(() => {}), holdBack: () => {} };
  const first = await startBot({ server, storage, updates, now, limits: never });
  const person = server.addPerson({ languageCode: 'en' });
  person.send(QUESTION);
  await vi.waitFor(async () => expect(await updates.listWaiting()).toMatchObject([{ receivedAt }]));
  await first.stop();
  expect(person.messages).toHaveLength(1);

  pass(60);
  const deadlines: number[] = [];
  const wait = async (_: unknown, deadline: number) => {
    deadlines.push(deadline);
    return () => {};
  };
  const { settled } = await startBot({ server, storage, updates, now, limits: { wait, holdBack: () => {} } });
  expect((await person.nextMessage()).text).toMatch(ANSWER);
  await settled();
  expect(deadlines).toEqual([receivedAt + 5 * 60 * 1000]);
  expect(await updates.listWaiting()).toEqual([]);
  expect(person.messages).toHaveLength(2);
});
