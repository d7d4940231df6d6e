import { resolve } from 'node:path';
import type { BotApiOptions } from 'telegram-stand-in';
import { describe, expect, it, vi } from 'vitest';
import { createStartCommand } from '../../../src/commands/start.ts';
import { UserError } from '../../../src/user-error.ts';
import { startProcess, startServer } from '../../support/bot-process.ts';
import { runCommand } from '../../support/commands.ts';
import { FIRST } from '../../support/conversation.ts';

const description = 'Conflict: terminated by other getUpdates request';
vi.mock('telegram-stand-in', async (importOriginal) => {
  const original = await importOriginal<typeof import('telegram-stand-in')>();
  return {
    ...original,
    startBotApi: async (options?: BotApiOptions) => {
      const server = await original.startBotApi(options);
      server.fail({ kind: 'error', code: 409, description, method: 'getUpdates' });
      return server;
    },
  };
});

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

  it('ends with a clear message if the bot stops by itself', async () => {
    const environment = { ...NO_TELEGRAM, PORT: '0' };
    const ended = runCommand(createStartCommand, [], { environment, stopAfterMs: FIRST.timeoutMs });
    await expect(ended).rejects.toThrow('The bot has lost its connection to the stand-in for Telegram');
    await expect(ended).rejects.toBeInstanceOf(UserError);
  });

  it('names PORT if the port is taken', async () => {
    const { server } = await startServer();
    const { ended, log } = startProcess({ ...NO_TELEGRAM, PORT: new URL(server.url).port });
    expect(await ended).toBe(1);
    expect(log()).toMatch(/^Port \d+ is not available\. Set another PORT\.\n$/);
  });
});
