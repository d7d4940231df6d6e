/** Runs a bot beside a server of its own, and measures rounds of questions. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotName, type Intake, startOf } from './bots.ts';
import type { Round, RoundResult, ServerReport } from './fast-bot-api.ts';
import { readCpuMs, readResidentMb } from './process-usage.ts';

/** What a round of questions took. */
export interface RoundUsage {
  readonly updatesPerSecond: number;
  /** CPU time of the bot's process an update, in milliseconds. */
  readonly cpuMs: number;
}

/** A bot that runs. */
export interface MeasuredBot {
  /** Sends questions, each from another chat, and resolves when all are answered. */
  ask(texts: readonly string[]): Promise<RoundUsage>;
  /** Its resident memory, in megabytes. */
  residentMb(): number;
  stop(): Promise<void>;
}

/** What a bot is started with. */
export interface RunOptions {
  readonly name: BotName;
  readonly intake: Intake;
  readonly redisUrl?: string | undefined;
  /** Flags of Node for the bot's process. */
  readonly flags?: readonly string[];
}

const TOKEN = '1:measured';
const SECRET = 'a-secret-of-the-measurement';
/** The bot gets a core, and everything else the others, so that its throughput is that of one core. */
const [BOT_CORE, OTHER_CORES] = ['0', '1-1023'];
const SLOWEST_ROUND_MS = 120_000;

/** A port that is free. */
export async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

async function nextReport<K extends ServerReport['kind']>(
  server: ChildProcess,
  kind: K,
  signal: AbortSignal,
): Promise<Extract<ServerReport, { kind: K }>> {
  for (;;) {
    const [report] = (await once(server, 'message', { signal })) as [ServerReport];
    if (report.kind === kind) return report as Extract<ServerReport, { kind: K }>;
  }
}

/** Starts a bot and its server, and resolves once the bot listens. */
export async function runBot({ name, intake, redisUrl, flags = [] }: RunOptions): Promise<MeasuredBot> {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-bench-'));
  const server = fork(join(import.meta.dirname, 'fast-bot-api.js'), { stdio: 'inherit' });
  spawn('taskset', ['-cp', OTHER_CORES, `${server.pid}`], { stdio: 'ignore' });
  const { url } = await nextReport(server, 'address', AbortSignal.timeout(SLOWEST_ROUND_MS));
  const port = await findFreePort();
  const webhook = {
    WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
    WEBHOOK_SECRET: SECRET,
    PORT: `${port}`,
  };
  const { args, environment } = startOf(name, { folder, redisUrl });
  const listening = nextReport(server, 'listening', AbortSignal.timeout(SLOWEST_ROUND_MS));
  const bot = spawn('taskset', ['-c', BOT_CORE, process.execPath, ...flags, ...args], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: url,
      MESSAGES_PER_SECOND: '100000',
      LOG_LEVEL: 'warn',
      ...environment,
      ...(intake === 'webhook' && webhook),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(bot, 'exit');
  const failed = ended.then(([code]) => {
    throw new Error(`${name}, ${intake}, ended with ${code}`);
  });
  failed.catch(() => {});
  const pid = bot.pid ?? 0;

  const stop = async () => {
    bot.kill();
    await ended;
    server.disconnect();
    rmSync(folder, { recursive: true });
  };
  await Promise.race([listening, failed]).catch(async (error) => {
    await stop();
    throw error;
  });

  return {
    async ask(texts) {
      const answered = nextReport(server, 'answered', AbortSignal.timeout(SLOWEST_ROUND_MS));
      const before = readCpuMs(pid);
      server.send({ texts } satisfies Round);
      const { seconds, surplus }: RoundResult = await Promise.race([answered, failed]);
      if (surplus > 0) throw new Error(`${name}, ${intake}, sent ${surplus} messages too many`);
      return { updatesPerSecond: texts.length / seconds, cpuMs: (readCpuMs(pid) - before) / texts.length };
    },
    residentMb: () => readResidentMb(pid),
    stop,
  };
}
