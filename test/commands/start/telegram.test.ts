import type { BotApiServer } from 'telegram-stand-in';
import { describe, expect, it, vi } from 'vitest';
import { startProcess, startServer } from '../../support/bot-process.ts';
import { FIRST, holdConversation } from '../../support/conversation.ts';
import { refusedCalls } from '../../support/telegram.ts';

const sentBy = ({ calls }: BotApiServer) => calls.filter(({ method }) => method === 'sendMessage').length;

describe('the bot as a process', () => {
  it('holds whole conversations, started by `npm start`, and stops when npm is stopped', async () => {
    const { server, env } = await startServer();
    const { child, log } = startProcess(env, 'npm', ['start']);
    for (const languageCode of ['en', 'ar']) await holdConversation(server.addPerson({ languageCode }));
    expect(refusedCalls(server)).toEqual([]);
    child.kill('SIGTERM');
    await vi.waitFor(() => expect(log()).toContain('"stopped"'), { timeout: FIRST.timeoutMs });
  });

  it('keeps a setting when it is killed with -9', async () => {
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
      if (!text?.includes('22')) {
        expect(text).toMatch(/^اسألني عن/);
        break;
      }
    }
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'finishes the current answer on %s and stops within 5 s, with code 0',
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
      expect((await person.nextMessage()).text).toMatch(/^In the vote on the resolution, 22 states/);
      expect(await ended).toBe(0);
      expect(Date.now() - since).toBeLessThan(5000);
      expect(log()).toContain('"stopped"');
      expect(log()).not.toContain(server.token);
    },
  );

  it('stops within 5 s even if a call hangs', async () => {
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

  it('stops within 5 s even if Telegram makes it wait for updates', async () => {
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

  it('reports a refused token without a stack trace', async () => {
    const { env } = await startServer();
    const { ended, log } = startProcess({ ...env, BOT_TOKEN: '42:another' });
    expect(await ended).toBe(1);
    expect(log()).toMatch(/refuses the token in BOT_TOKEN/);
    expect(log()).not.toMatch(/\n\s+at |42:another/);
  });

  it('reports another process that polls with the same token', async () => {
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
