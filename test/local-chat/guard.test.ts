/** Tests of what keeps other sites out of the local chat. */

import { describe, expect, it } from 'vitest';
import { openLocalChat } from '../support/local-chat.ts';
import { act, statusOf } from '../support/local-chat-http.ts';

describe('createGuards', () => {
  it.each(['/', '/page/main.js', '/api/welcome', '/nothing', '/files/none'])(
    'lets the page load only its own files: %s',
    async (path) => {
      const { url } = await openLocalChat();
      const { headers } = await fetch(`${url}${path}`);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
          "require-trusted-types-for 'script'; trusted-types 'none'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('refuses a name that was rebound to this machine', async () => {
    const { url } = await openLocalChat();
    const { port } = new URL(url);
    expect(await statusOf(url, 'GET', { host: `evil.example:${port}` })).toBe(421);
    expect(await statusOf(url, 'GET', { host: `127.0.0.1.evil.example:${port}` })).toBe(421);
    expect(await statusOf(url, 'GET', { host: `localhost:${port}` })).toBe(200);
  });

  it('refuses requests of other origins, also those that only read', async () => {
    const { url } = await openLocalChat();
    const { port } = new URL(url);
    for (const path of ['/', '/api/welcome', '/api/events']) {
      for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${Number(port) + 1}`])
        expect(await statusOf(`${url}${path}`, 'GET', { origin })).toBe(403);
    }
    expect(await statusOf(url, 'GET', { origin: url })).toBe(200);
  });

  it('refuses a body that is longer than any message, whether or not the length is announced', async () => {
    const { url } = await openLocalChat();
    const longest = { person: 'first', place: 'bot', text: '\u0001'.repeat(4096) };
    expect((await act(url, 'send', longest)).status).toBe(200);
    expect((await act(url, 'send', { ...longest, text: 'x'.repeat(40_000) })).status).toBe(413);
    const stream = new Blob(['x'.repeat(40_000)]).stream();
    const headers = { 'content-type': 'application/json', origin: url };
    const init = { method: 'POST', headers, body: stream, duplex: 'half' };
    expect((await fetch(`${url}/api/send`, init as RequestInit)).status).toBe(413);
  });

  it('lets only JSON from the page itself change anything', async () => {
    const { url } = await openLocalChat();
    const { port } = new URL(url);
    const json = { 'content-type': 'application/json' };
    const start = `${url}/api/start`;
    expect(await statusOf(start, 'POST', json)).toBe(403);
    expect(await statusOf(start, 'POST', { ...json, origin: 'https://evil.example' })).toBe(403);
    expect(await statusOf(start, 'POST', { ...json, origin: 'null' })).toBe(403);
    expect(await statusOf(start, 'POST', { ...json, origin: `http://127.0.0.1:${Number(port) + 1}` })).toBe(403);
    expect(await statusOf(start, 'POST', { origin: url, 'content-type': 'text/plain' })).toBe(403);
    expect(await statusOf(start, 'POST', { ...json, origin: url })).toBe(200);
  });
});
