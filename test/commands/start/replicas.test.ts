import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { findNginx, startProxy } from '../../../tools/flood/chaos-servers.ts';
import { startProcess, startServer } from '../../support/bot-process.ts';
import { FIRST } from '../../support/conversation.ts';
import { findFreePort, findRedisServer, startRedisServer } from '../../support/redis-server.ts';
import { plain } from '../../support/telegram.ts';

const PEOPLE = 20;
const QUESTIONS = ['how many abstained?', 'how many were against?'];
const ANSWERS = [/^In the vote on the resolution, 22 states abstained/, /^Only 2 states voted against/];

/** Starts two replicas behind a proxy, over Redis; everything ends with the test. */
async function startReplicas() {
  const redis = await startRedisServer();
  onTestFinished(redis.stop);
  const { server, env } = await startServer();
  const folder = mkdtempSync(join(tmpdir(), 'qarar-proxy-'));
  const [proxyPort, ...ports] = [await findFreePort(), await findFreePort(), await findFreePort()];
  const proxy = await startProxy(folder, proxyPort, ports);
  onTestFinished(async () => {
    await proxy.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const WEBHOOK_URL = `http://127.0.0.1:${proxyPort}/telegram`;
  const shared = { ...env, STORAGE_URL: redis.url, WEBHOOK_URL, WEBHOOK_SECRET: 'a-secret-of-the-replicas' };
  const replicas = ports.map((port) => startProcess({ ...shared, PORT: `${port}` }));
  for (const { log } of replicas)
    await vi.waitFor(() => expect(log()).toContain('"listening"'), { timeout: FIRST.timeoutMs });
  return { server, replicas };
}

it.skipIf(findNginx() === undefined || findRedisServer() === undefined)(
  'two replicas behind nginx answer everybody in order, although one is killed while all answers wait',
  { timeout: 150_000 },
  async () => {
    const { server, replicas } = await startReplicas();
    const people = Array.from({ length: PEOPLE }, () => server.addPerson({ languageCode: 'en' }));
    const times = Number.POSITIVE_INFINITY;
    server.fail({ kind: 'error', code: 500, description: 'Internal Server Error', method: 'sendMessage', times });
    for (const question of QUESTIONS) for (const person of people) person.send(question);
    const isTried = () => new Set(server.calls.map(({ params }) => params.chat_id)).size >= PEOPLE;
    await vi.waitFor(() => expect(isTried()).toBe(true), { timeout: 20_000 });
    replicas[0]?.child.kill('SIGKILL');
    await replicas[0]?.ended;
    server.clearFaults();

    const kindOf = (text: string | undefined) => ANSWERS.findIndex((answer) => answer.test(plain(text)));
    /** Which answers each person has, in order. A kill may double one, which then comes twice in a row. */
    const answers = () =>
      people.map(({ messages }) =>
        messages
          .filter(({ from }) => from?.is_bot)
          .map(({ text }) => kindOf(text))
          .filter((kind, i, kinds) => kind !== kinds[i - 1]),
      );
    await vi.waitFor(() => expect(answers()).toEqual(people.map(() => [0, 1])), { timeout: 60_000, interval: 250 });
  },
);
