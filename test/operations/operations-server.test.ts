/** Tests of the health checks and the metrics over HTTP. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createMetrics } from '../../src/metrics.ts';
import { createHealth } from '../../src/operations/health.ts';
import { OperationsError, startOperationsServer } from '../../src/operations/operations-server.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { startProcess, startServer } from '../support/bot-process.ts';
import { FIRST } from '../support/conversation.ts';

/** Starts a server with a bot's health and metrics; it stops with the test. */
async function openServer({ port = 0, host = '127.0.0.1' } = {}) {
  const storage = createMemoryStorage();
  const now = () => Date.UTC(2026, 0, 31);
  const health = createHealth({ now, storage, maxSilence: 1000 });
  const metrics = createMetrics();
  const server = await startOperationsServer({ health, metrics, host, port });
  onTestFinished(() => server.stop());
  return { storage, health, metrics, ...server, url: `http://127.0.0.1:${server.port}` };
}

describe('the operations server', () => {
  it('says at /healthz when the bot last heard from Telegram, and whether its storage answers', async () => {
    const { url, health, storage } = await openServer();
    const first = await fetch(`${url}/healthz`);
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(await first.json()).toEqual({ status: 'ok', lastContact: null, storage: 'ok' });
    health.noteContact();
    await storage.close();
    const second = await fetch(`${url}/healthz`);
    expect(second.status).toBe(503);
    expect(await second.json()).toEqual({
      status: 'unhealthy',
      lastContact: '2026-01-31T00:00:00.000Z',
      storage: 'failing',
    });
  });

  it('says at /readyz whether the bot takes updates', async () => {
    const { url, health } = await openServer();
    const status = async () => (await fetch(`${url}/readyz`)).status;
    expect(await status()).toBe(503);
    health.setReady(true);
    expect(await status()).toBe(200);
    health.setReady(false);
    expect(await status()).toBe(503);
  });

  it('shows the metrics in the format of Prometheus', async () => {
    const { url, metrics } = await openServer();
    metrics.updates.inc({ kind: 'message' }, 3);
    const response = await fetch(`${url}/metrics`);
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await response.text()).toContain('\nqarar_updates_total{kind="message"} 3\n');
  });

  it('has nothing else, and does not listen after a stop', async () => {
    const { url, stop } = await openServer();
    expect((await fetch(url)).status).toBe(404);
    stop();
    await expect(fetch(`${url}/readyz`)).rejects.toThrow();
  });

  it('says how to fix a port or an address that is not available', async () => {
    const { port } = await openServer();
    const taken = openServer({ port });
    await expect(taken).rejects.toThrow(OperationsError);
    await expect(taken).rejects.toThrow(
      `port ${port} of 127.0.0.1, for the health checks, is not available (EADDRINUSE); set another OPERATIONS_PORT`,
    );
    await expect(openServer({ host: '192.0.2.1' })).rejects.toThrow('(EADDRNOTAVAIL)');
  });
});

describe('the bot as a process', () => {
  it('answers health checks while it polls, and is not ready once it is to stop', async () => {
    const { server, env } = await startServer();
    const free = await openServer();
    free.stop();
    const { child, ended } = startProcess({ ...env, OPERATIONS_PORT: String(free.port) });
    const get = async (path: string) => {
      const response = await fetch(`${free.url}/${path}`);
      return { status: response.status, text: await response.text() };
    };
    await vi.waitFor(async () => expect(await get('readyz')).toMatchObject({ status: 200 }), {
      timeout: FIRST.timeoutMs,
    });
    const person = server.addPerson({ languageCode: 'en' });
    person.send('how many abstained?');
    await person.nextMessage(FIRST);
    const { status, text } = await get('healthz');
    expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 'ok', storage: 'ok' });
    expect(Date.now() - Date.parse(JSON.parse(text).lastContact)).toBeLessThan(60_000);
    expect((await get('metrics')).text).toContain('qarar_updates_total');

    server.fail({ kind: 'slow', ms: 1000, method: 'sendMessage' });
    person.send('and against?');
    await vi.waitFor(() => expect(server.calls.filter(({ method }) => method === 'sendMessage')).toHaveLength(2), {
      timeout: FIRST.timeoutMs,
    });
    child.kill('SIGTERM');
    await vi.waitFor(async () => expect(await get('readyz')).toMatchObject({ status: 503 }));
    expect(await ended).toBe(0);
  });

  it('says how to fix a port of the health checks that is taken, with code 1', async () => {
    const { env } = await startServer();
    const { port } = await openServer();
    const { ended, log } = startProcess({ ...env, OPERATIONS_PORT: String(port) });
    expect(await ended).toBe(1);
    expect(log()).toBe(
      `port ${port} of 127.0.0.1, for the health checks, is not available (EADDRINUSE); ` +
        'set another OPERATIONS_PORT, or HOST to an address of this machine\n',
    );
  });
});
