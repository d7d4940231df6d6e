import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BotApiServer } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startProcess, startServer } from '../../support/bot-process.ts';
import { CONVERSATIONS, FIRST, holdConversation } from '../../support/conversation.ts';
import { findFreePort, findRedisServer, startRedisServer } from '../../support/redis-server.ts';
import { plain, refusedCalls } from '../../support/telegram.ts';

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

  it('stops within 10 s even if a call hangs, and keeps the update', async () => {
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
    expect(Date.now() - since).toBeLessThan(10_000);
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

  it('tells who waits for an answer after a reload, and after a restart', { timeout: 240_000 }, async () => {
    const { server, env } = await startServer();
    const knowledge = join(dirname(env.STORAGE_URL?.slice('file:'.length) ?? ''), 'belarus-2020');
    cpSync('knowledge/belarus-2020', knowledge, { recursive: true });
    const resolve = (...topics: string[]) => {
      const facts = readFileSync('knowledge/belarus-2020/facts.yaml', 'utf8');
      const changed = facts.replace('\nvote.for:\n', `$&  resolves: [${topics.join(', ')}]\n`);
      writeFileSync(join(knowledge, 'facts.yaml'), changed);
    };
    const person = server.addPerson({ languageCode: 'en' });
    const wait = async (question: string) => {
      person.send(question);
      await person.press(await person.nextMessage(FIRST), 'Tell me when you know').answered();
    };

    const first = startProcess({ ...env, KNOWLEDGE: knowledge });
    await wait("what is the rapporteur's name?");
    resolve('unanswered.rapporteur-name');
    expect((await person.nextMessage(FIRST)).text).toMatch(/^طلبتَ أن أخبرك/);
    await wait('did Russia react?');
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    resolve('unanswered.rapporteur-name', 'unanswered.reactions');
    const second = startProcess({ ...env, KNOWLEDGE: knowledge });
    expect((await person.nextMessage(FIRST)).text).toContain('ردود الفعل');
    second.child.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(person.messages.filter(({ text }) => text?.startsWith('طلبتَ'))).toHaveLength(2);
    expect(refusedCalls(server)).toEqual([]);
  });

  it.skipIf(findRedisServer() === undefined)('goes on with a conversation after kill -9, with Redis', async () => {
    const redis = await startRedisServer();
    onTestFinished(redis.stop);
    const { server, env } = await startServer();
    const person = server.addPerson({ languageCode: 'en' });
    const first = startProcess({ ...env, STORAGE_URL: redis.url });
    person.send('how many abstained?');
    await person.nextMessage(FIRST);
    await expect.poll(async () => (await redis.dump()).some(({ key }) => key.includes(':conversation:'))).toBe(true);
    first.child.kill('SIGKILL');
    await first.ended;
    startProcess({ ...env, STORAGE_URL: redis.url });
    person.send('and in favour?');
    // The update of the first question may come again.
    await expect
      .poll(() => plain(person.messages.at(-1)?.text), { timeout: FIRST.timeoutMs })
      .toMatch(CONVERSATIONS.en.followUpAnswer);
  });

  it('reports a Redis server that is not there, without its password or a stack trace', async () => {
    const { env } = await startServer();
    const STORAGE_URL = `redis://amal:s3cret@127.0.0.1:${await findFreePort()}`;
    const { ended, log } = startProcess({ ...env, STORAGE_URL });
    expect(await ended).toBe(1);
    expect(log()).toMatch(/the Redis server redis:\/\/127\.0\.0\.1:\d+ cannot be used: .*; see whether/);
    expect(log()).not.toMatch(/\n\s+at |s3cret|amal/);
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
    // The bot learns of it only if it is just waiting for updates.
    const poll = async () => {
      await fetch(`${server.url}/bot${server.token}/getUpdates?timeout=0`);
      expect(log()).toMatch(/another process is running with the same BOT_TOKEN/);
    };
    await vi.waitFor(poll, { timeout: FIRST.timeoutMs, interval: 200 });
    expect(await ended).toBe(1);
  });
});
