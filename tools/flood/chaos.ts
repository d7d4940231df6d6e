/** `npm run chaos`: two replicas behind nginx over Redis; one is killed under load, and Redis is started again. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Command } from 'commander';
import { startBotApi } from 'telegram-stand-in';
import { quantile } from '../benchmarks/measure.ts';
import { runTool } from '../run-tool.ts';
import { type Asked, type BotProcess, createCounter, startBotProcess } from './bot-under-load.ts';
import { findFreePort, type ServerProcess, startProxy, startRedis } from './chaos-servers.ts';
import { reportFigures } from './targets.ts';

const PER_SECOND = 25;
const QUESTION = 'how many abstained?';
/** How long a replica and Redis are away, in milliseconds. */
const AWAY = 1500;
/** Doubles this long after a start of Redis count as its own, in milliseconds. */
const REDIS_EFFECT = 30_000;
/** How long the last answers may take, in milliseconds. */
const SETTLE = 180_000;

/** Counts the replies beyond the first to each question, in a period or outside of it. */
function countDoubles(asked: readonly Asked[], isIn: (at: number) => boolean): number {
  return asked.flatMap(({ replies }) => replies.slice(1)).filter(isIn).length;
}

async function chaos({ questions }: { readonly questions: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-chaos-'));
  const [redisPort = 0, proxyPort = 0, ...ports] = await Promise.all(Array.from({ length: 4 }, findFreePort));
  const server = await startBotApi({ retryDelays: [100, 300, 1000] });
  const counter = createCounter(server);
  const servers: ServerProcess[] = [];
  const replicas: BotProcess[] = [];
  const startReplica = (i: number) =>
    startBotProcess({
      BOT_TOKEN: server.token,
      TELEGRAM_API_ROOT: server.url,
      STORAGE_URL: `redis://127.0.0.1:${redisPort}`,
      WEBHOOK_URL: `http://127.0.0.1:${proxyPort}/telegram`,
      WEBHOOK_SECRET: 'a-secret-of-the-chaos-run-0123456789',
      PORT: `${ports[i]}`,
    });
  const say = (what: string) => process.stderr.write(`${what} after ${counter.asked.length} questions\n`);
  let [inFlight, redisStarted] = [0, Number.POSITIVE_INFINITY];

  async function killReplica(i: number): Promise<void> {
    inFlight += counter.count().lost;
    say(`kill -9 of replica ${i + 1}, ${counter.count().lost} in flight,`);
    await replicas[i]?.kill();
    for (let isUp = false; !isUp; ) {
      await pause(AWAY);
      // As a supervisor does: while Redis is down, the bot ends with an error at the start.
      isUp = await startReplica(i).then(
        (replica) => {
          replicas[i] = replica;
          return true;
        },
        () => false,
      );
    }
  }
  async function restartRedis(): Promise<void> {
    say('restart of Redis');
    await servers[0]?.stop();
    await pause(AWAY);
    servers[0] = await startRedis(folder, redisPort);
    redisStarted = Date.now();
  }

  try {
    servers.push(await startRedis(folder, redisPort), await startProxy(folder, proxyPort, ports));
    for (const i of ports.keys()) replicas.push(await startReplica(i));
    const events = new Map([
      [Math.floor(questions / 4), () => killReplica(0)],
      [Math.floor(questions / 2), restartRedis],
      // In a short run, the effects of this one could not be told from those of Redis.
      ...(questions / 4 / PER_SECOND > REDIS_EFFECT / 1000
        ? [[Math.floor((3 * questions) / 4), () => killReplica(1)] as const]
        : []),
    ]);
    const happening: Promise<void>[] = [];
    const began = performance.now();
    for (let i = 0; i < questions; i++) {
      const event = events.get(i);
      if (event) happening.push(event());
      counter.ask(QUESTION);
      await pause(Math.max(0, began + ((i + 1) * 1000) / PER_SECOND - performance.now()));
    }
    await Promise.all(happening);
    await counter.settle(SETTLE);
    await pause(5000);
  } finally {
    for (const replica of replicas) await replica.kill();
    for (const each of servers.reverse()) await each.stop();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const waits = counter.asked
    .flatMap(({ at, replies: [first] }) => (first === undefined ? [] : [first - at]))
    .sort((a, b) => a - b);
  const ofRedis = (at: number) => at >= redisStarted - AWAY && at < redisStarted + REDIS_EFFECT;
  reportFigures([
    { what: `${questions} questions at ${PER_SECOND} a second: lost`, value: counter.count().lost, atMost: 0 },
    {
      what: `doubled after a kill (in flight: ${inFlight})`,
      value: countDoubles(counter.asked, (at) => !ofRedis(at)),
      atMost: inFlight,
    },
    { what: 'doubled after the restart of Redis', value: countDoubles(counter.asked, ofRedis) },
    { what: 'half of the answers came within, s', value: quantile(waits, 0.5) / 1000 },
    { what: 'the last answer came after, s', value: Math.max(...waits) / 1000 },
  ]);
}

await runTool(
  new Command('npm run chaos --')
    .description('kill a replica and restart Redis under load, and count every question and every reply (8 minutes)')
    .option('--questions <number>', 'how many', Number, 10_000)
    .action(chaos),
);
