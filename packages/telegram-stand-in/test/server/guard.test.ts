/** Tests of what keeps web pages out. */

import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { openServer } from '../support.ts';

/** Calls `getMe` with headers that `fetch` would not send; resolves to the status and the body. */
async function getMe(headers: Record<string, string>, method = 'GET') {
  const server = await openServer();
  const { port } = new URL(server.url);
  const filled = Object.fromEntries(Object.entries(headers).map(([name, text]) => [name, text.replace('PORT', port)]));
  const answer = await new Promise<[status: number | undefined, body: string]>((resolve, reject) => {
    const sent = request(`${server.url}/bot${server.token}/getMe`, { method, headers: filled }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve([response.statusCode, body]);
    });
    sent.on('error', reject);
    sent.end();
  });
  return { status: answer[0], body: JSON.parse(answer[1]), calls: server.calls };
}

describe('refuseWebPages', () => {
  it.each(['127.0.0.1:PORT', 'localhost:PORT', '[::1]:PORT', 'localhost'])('lets the host %s in', async (host) => {
    expect((await getMe({ host })).status).toBe(200);
  });

  it.each(['evil.example:PORT', '127.0.0.1.evil.example:PORT', 'localhost.evil.example'])(
    'refuses the host %s, which was rebound to this machine',
    async (host) => {
      const { status, body, calls } = await getMe({ host });
      expect(status).toBe(421);
      expect(body).toMatchObject({
        ok: false,
        error_code: 421,
        description: expect.stringMatching(/^Misdirected Request/),
      });
      expect(calls).toEqual([]);
    },
  );

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:PORT'])('refuses the origin %s', async (origin) => {
    for (const method of ['GET', 'POST']) {
      const { status, body, calls } = await getMe({ origin }, method);
      expect(status).toBe(403);
      expect(body).toMatchObject({ ok: false, error_code: 403, description: expect.stringMatching(/^Forbidden/) });
      expect(calls).toEqual([]);
    }
  });

  it('refuses what another site causes without an origin, but not what a person opens', async () => {
    expect((await getMe({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await getMe({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await getMe({ 'sec-fetch-site': 'none' })).status).toBe(200);
  });
});
