/** Tests of what keeps other sites out of the local chat. */

import { describe, expect, it } from 'vitest';
import { openLocalChat } from '../support/local-chat.ts';
import { statusOf } from '../support/local-chat-http.ts';

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
