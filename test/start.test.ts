import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { FIRST, holdConversation } from './support/conversation.ts';
import { refusedCalls } from './support/telegram.ts';

/** The bot as a process of its own, as `npm start` runs it, and what it has logged and written so far. */
interface BotProcess {
  readonly child: ChildProcess;
  readonly log: () => string;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

async function startServer(): Promise<{ server: BotApiServer; env: Record<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-start-'));
  const server = await startBotApi();
  onTestFinished(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const STORAGE_URL = `file:${join(folder, 'qarar.sqlite')}`;
  return { server, env: { BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, STORAGE_URL, LOG_LEVEL: 'trace' } };
}

function startProcess(env: Record<string, string>, command = 'node', args = ['dist/main.js', 'start']): BotProcess {
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

const sentBy = ({ calls }: BotApiServer) => calls.filter(({ method }) => method === 'sendMessage').length;

/** Wins over a `.env` that points to Telegram. */
const NO_TELEGRAM = { BOT_TOKEN: '', WEBHOOK_URL: '' };

describe('the local chat as a process', () => {
  it('opens where there is no token, says how to go live, and stops with code 0', async () => {
    const { child, output, ended } = startProcess({ ...NO_TELEGRAM, PORT: '0' });
    await vi.waitFor(() => expect(output()).toMatch(/http:\/\/127\.0\.0\.1:\d+\n/), { timeout: FIRST.timeoutMs });
    expect(output()).toMatch(/@BotFather.*BOT_TOKEN/);
    const [url] = /http:\S+/.exec(output()) as RegExpExecArray;
    expect((await fetch(url)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('says how to mend it where the port is taken', async () => {
    const { server } = await startServer();
    const { ended, log } = startProcess({ ...NO_TELEGRAM, PORT: new URL(server.url).port });
    expect(await ended).toBe(1);
    expect(log()).toMatch(/^Port \d+ is not available\. Set another PORT\.\n$/);
  });
});

describe('the bot as a process', () => {
  it('holds whole conversations, started by `npm start`', async () => {
    const { server, env } = await startServer();
    startProcess(env, 'npm', ['start']);
    for (const languageCode of ['en', 'ar']) await holdConversation(server.addPerson({ languageCode }));
    expect(refusedCalls(server)).toEqual([]);
  });

  it('keeps a setting when it is killed with -9 in the middle, and goes on from it', async () => {
    const { server, env } = await startServer();
    const person = server.addPerson({ languageCode: 'en' });
    const first = startProcess(env);
    person.send('/language');
    person.press(await person.nextMessage(FIRST), 'العربية');
    await person.nextEdit();
    person.send('how many abstained?');
    first.child.kill('SIGKILL');
    await first.ended;

    startProcess(env);
    person.send('/help');
    for (;;) {
      const { text } = await person.nextMessage(FIRST);
      if (!text?.startsWith('22')) {
        expect(text).toMatch(/^اسألني عن/);
        break;
      }
    }
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes what is under way on %s and stops within 5 s, with code 0',
    async (signal) => {
      const { server, env } = await startServer();
      const person = server.addPerson({ languageCode: 'en' });
      const { child, ended, log } = startProcess(env);
      person.send('thanks');
      await person.nextMessage(FIRST);
      server.fail({ kind: 'slow', ms: 1000, method: 'sendMessage' });
      person.send('how many abstained?');
      await vi.waitFor(() => expect(sentBy(server)).toBe(2), { timeout: FIRST.timeoutMs });
      const since = Date.now();
      child.kill(signal);
      expect((await person.nextMessage()).text).toMatch(/^22 states/);
      expect(await ended).toBe(0);
      expect(Date.now() - since).toBeLessThan(5000);
      expect(log()).toContain('"stopped"');
      expect(log()).not.toContain(server.token);
    },
  );

  it('stops within 5 s even where a call hangs', async () => {
    const { server, env } = await startServer();
    const person = server.addPerson({ languageCode: 'en' });
    const { child, ended } = startProcess(env);
    person.send('thanks');
    await person.nextMessage(FIRST);
    server.fail({ kind: 'slow', ms: 30_000, method: 'sendMessage' });
    person.send('how many abstained?');
    await vi.waitFor(() => expect(sentBy(server)).toBe(2), { timeout: FIRST.timeoutMs });
    const since = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(Date.now() - since).toBeLessThan(5000);
  });

  it('stops within 5 s even where Telegram lets it wait for updates', async () => {
    const { server, env } = await startServer();
    const parameters = { retry_after: 100 };
    server.fail({ kind: 'error', code: 429, description: 'Too Many Requests', parameters, method: 'getUpdates' });
    const { child, ended, log } = startProcess(env);
    await vi.waitFor(() => expect(log()).toContain('refuses a call'), { timeout: FIRST.timeoutMs });
    const since = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(Date.now() - since).toBeLessThan(5000);
  });

  it('says so, without a stack trace, where the token is refused', async () => {
    const { env } = await startServer();
    const { ended, log } = startProcess({ ...env, BOT_TOKEN: '42:another' });
    expect(await ended).toBe(1);
    expect(log()).toMatch(/refuses the token in BOT_TOKEN/);
    expect(log()).not.toMatch(/\n\s+at |42:another/);
  });

  it('says so where another process polls with the same token', async () => {
    const { server, env } = await startServer();
    const { ended, log } = startProcess(env);
    const person = server.addPerson();
    person.send('شكرا');
    await person.nextMessage(FIRST);
    await fetch(`${server.url}/bot${server.token}/getUpdates?timeout=0`);
    expect(await ended).toBe(1);
    expect(log()).toMatch(/another process is running with the same BOT_TOKEN/);
  });
});
