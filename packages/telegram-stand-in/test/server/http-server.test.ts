/** Tests of the HTTP side. */

import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFileStore } from '../../src/files/file-store.ts';
import { createHttpServer } from '../../src/server/http-server.ts';
import { call, getError, openServer } from '../support.ts';

describe('the HTTP server', () => {
  it('accepts one token', async () => {
    const server = await openServer({ bot: { username: 'vote_bot' } });
    const response = await fetch(`${server.url}/bot123:wrong/getMe`);
    expect([response.status, await response.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    expect(server.calls).toEqual([]);
    expect(await call(server, 'getMe')).toEqual({ ok: true, result: server.bot });
    expect(server.bot).toMatchObject({
      is_bot: true,
      username: 'vote_bot',
      can_join_groups: true,
      has_main_web_app: false,
    });
  });

  it('accepts method names in any letter case, and no others', async () => {
    const server = await openServer();
    expect((await call(server, 'GETME')).ok).toBe(true);
    expect(await call(server, 'getYou')).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect((await fetch(`${server.url}/`)).status).toBe(404);
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe', 'getYou']);
  });

  it('says what it does not support, after checking the parameters', async () => {
    const server = await openServer();
    expect(await getError(server, 'sendDice', { chat_id: 1 })).toBe(
      'Bad Request: method sendDice is not supported by this test server',
    );
    expect(await getError(server, 'sendDice')).toBe('Bad Request: chat_id is empty');
    expect(await getError(server, 'sendMessage', { chat_id: 1, text: 'x', message_effect_id: '5' })).toBe(
      'Bad Request: parameter "message_effect_id" is not supported by this test server',
    );
  });

  it('listens on loopback, on a given port', async () => {
    const first = await openServer();
    await first.close();
    const second = await openServer({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    expect(new URL(second.url).hostname).toBe('127.0.0.1');
  });

  /** Sends a body in small parts without an end that the server knows; resolves to the status. */
  async function upload(url: string, megabytes: number, headers: Record<string, string | number>) {
    const part = Buffer.alloc(1024 * 1024);
    return new Promise<number | undefined>((resolve, reject) => {
      const sent = request(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } });
      sent.on('response', (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      Readable.from(Array.from({ length: megabytes }, () => part)).pipe(sent);
    });
  }

  it('refuses a body of more than 50 MB without keeping it, whether or not the length is announced', async () => {
    const server = await openServer();
    const url = `${server.url}/bot${server.token}/getMe`;
    expect(await upload(url, 300, { 'content-length': 300 * 1024 * 1024 })).toBe(413);
    expect(await upload(url, 300, {})).toBe(413);
    expect(await upload(`${server.url}/bot1:wrong/getMe`, 300, {})).toBe(401);
    expect(server.calls.map(({ response }) => response?.ok)).toEqual([false, false]);
  });

  it('reports its own bugs as internal errors', async () => {
    const server = createHttpServer({
      token: '1:x',
      files: createFileStore(),
      dispatch: () => Promise.reject(new Error('bug')),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/bot1:x/getMe`);
    expect([response.status, await response.json()]).toEqual([
      500,
      { ok: false, error_code: 500, description: 'Internal Server Error: bug' },
    ]);
  });
});

describe('parameters', () => {
  const markup = { inline_keyboard: [[{ text: 'زر', callback_data: 'x' }]] };
  const typed = { text: 'قرار 45/1 & more', protect_content: true, reply_markup: markup };
  const strings = { text: typed.text, protect_content: 'True', reply_markup: JSON.stringify(markup) };
  const json = { 'content-type': 'application/json' };
  const ways: Readonly<Record<string, (id: number) => readonly [query: string, init: RequestInit]>> = {
    'a query string': (id) => [`?${new URLSearchParams({ ...strings, chat_id: String(id) })}`, {}],
    'a URL-encoded form': (id) => {
      return ['', { method: 'POST', body: new URLSearchParams({ ...strings, chat_id: String(id) }) }];
    },
    'a multipart form': (id) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ ...strings, chat_id: String(id) })) form.set(name, value);
      return ['', { method: 'POST', body: form }];
    },
    JSON: (id) => ['', { method: 'POST', headers: json, body: JSON.stringify({ ...typed, chat_id: id }) }],
  };

  it.each(Object.entries(ways))('can come as %s', async (_name, createCall) => {
    const server = await openServer();
    const amal = server.addPerson();
    amal.start();
    const [query, init] = createCall(amal.chat.id);
    const response = await fetch(`${server.url}/bot${server.token}/sendMessage${query}`, init);
    const result = { text: typed.text, has_protected_content: true, reply_markup: markup };
    expect(await response.json()).toMatchObject({ ok: true, result });
    expect(server.calls[0]?.params).toEqual({ ...typed, chat_id: amal.chat.id });
  });
});
