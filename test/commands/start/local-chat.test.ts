import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startProcess, startServer } from '../../support/bot-process.ts';
import { FIRST } from '../../support/conversation.ts';

/** Wins over a `.env` that points to Telegram. */
const NO_TELEGRAM = { BOT_TOKEN: '', WEBHOOK_URL: '' };

describe('the local chat as a process', () => {
  it('opens without a token, explains how to go live, and stops with code 0', async () => {
    const { child, output, ended } = startProcess({ ...NO_TELEGRAM, PORT: '0' });
    await vi.waitFor(() => expect(output()).toMatch(/http:\/\/127\.0\.0\.1:\d+\n/), { timeout: FIRST.timeoutMs });
    expect(output()).toMatch(/@BotFather.*BOT_TOKEN/);
    expect(output()).toContain(`\n${resolve('.env')}\n`);
    const [url] = /http:\S+/.exec(output()) as RegExpExecArray;
    expect((await fetch(url)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('names PORT if the port is taken', async () => {
    const { server } = await startServer();
    const { ended, log } = startProcess({ ...NO_TELEGRAM, PORT: new URL(server.url).port });
    expect(await ended).toBe(1);
    expect(log()).toMatch(/^Port \d+ is not available\. Set another PORT\.\n$/);
  });
});
