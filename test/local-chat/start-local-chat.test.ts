/** Tests of starting and stopping the local chat. */

import type { BotApiOptions, BotApiServer } from 'telegram-stand-in';
import { describe, expect, it, vi } from 'vitest';
import { openAnswererForTest } from '../support/belarus.ts';
import { openLocalChat } from '../support/local-chat.ts';
import { act, collectEvents, sendText, textsIn } from '../support/local-chat-http.ts';
import { BELARUS } from '../support/resolutions.ts';
import { resolveTopic } from '../support/resolve-topic.ts';

/** The stand-ins that were started, which a local chat shows nobody. */
const servers = vi.hoisted(() => [] as BotApiServer[]);
vi.mock('telegram-stand-in', async (importOriginal) => {
  const original = await importOriginal<typeof import('telegram-stand-in')>();
  return {
    ...original,
    startBotApi: async (options: BotApiOptions) => {
      const server = await original.startBotApi(options);
      servers.push(server);
      return server;
    },
  };
});

describe('startLocalChat', () => {
  it('serves its page on loopback until it stops', async () => {
    const chat = await openLocalChat();
    expect(chat.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(chat.url)).status).toBe(200);
    await chat.stop();
    await expect(fetch(chat.url)).rejects.toThrow();
  });

  it('says how to fix a port that is not available', async () => {
    const { url } = await openLocalChat();
    const port = Number(new URL(url).port);
    await expect(openLocalChat(port)).rejects.toThrow(`Port ${port} is not available. Set another PORT.`);
  });

  it('gives the stand-in another token at each start', async () => {
    await openLocalChat();
    await openLocalChat();
    const [one, other] = servers.slice(-2);
    expect(one?.token).toMatch(/^\d+:[\w-]{32}$/);
    expect(other?.token).not.toBe(one?.token);
  });

  it('reports that the bot has stopped by itself, and can still be stopped', async () => {
    const chat = await openLocalChat();
    await collectEvents(chat.url, (events) => events.some(({ kind }) => kind === 'introduction'));
    const description = 'Conflict: terminated by other getUpdates request';
    servers.at(-1)?.fail({ kind: 'error', code: 409, description, method: 'getUpdates' });
    await sendText(chat.url, 'bot', 'how many abstained?');
    await expect(chat.running).rejects.toThrow('The bot has lost its connection to the stand-in for Telegram');
    await chat.stop();
    await expect(fetch(chat.url)).rejects.toThrow();
  });

  it('tells who waits for an answer that a reload has brought', async () => {
    const { url, tellWatchers } = await openLocalChat();
    const messageId = 1 + (await sendText(url, 'bot', "what is the rapporteur's name?"));
    await collectEvents(url, (events) => textsIn(events).some((text) => text.startsWith('Neither')));
    const data = 'watch:unanswered.rapporteur-name';
    await act(url, 'press', { person: 'first', place: 'bot', messageId, data });
    const reloaded = resolveTopic('unanswered.rapporteur-name')(openAnswererForTest(BELARUS));
    await vi.waitFor(
      async () => {
        await tellWatchers(reloaded);
        const events = await collectEvents(url, () => true);
        expect(textsIn(events).join()).toContain('طلبتَ أن أخبرك');
      },
      { timeout: 10_000, interval: 200 },
    );
  });
});
