/** The bot as a process of its own, as `node dist/main.js start` runs it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { onTestFinished } from 'vitest';

/** A bot in a process of its own, with what it has logged and written so far. */
export interface BotProcess {
  readonly child: ChildProcess;
  readonly log: () => string;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** Starts a stand-in, and names the environment of a bot that uses it. Both end with the test. */
export async function startServer(): Promise<{ server: BotApiServer; env: Record<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-start-'));
  const server = await startBotApi();
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const STORAGE_URL = `file:${join(folder, 'qarar.sqlite')}`;
  return { server, env: { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, STORAGE_URL, LOG_LEVEL: 'trace' } };
}

/** Starts the bot of the built code, until the test ends. */
export function startProcess(
  env: Record<string, string>,
  command = 'node',
  args = ['dist/main.js', 'start'],
): BotProcess {
  const child = spawn(command, args, {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [log, output] = ['', ''];
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return { child, log: () => log, output: () => output, ended };
}
