import { Bot } from 'grammy';
import { pino } from 'pino';
import { createBotUser } from 'telegram-stand-in';
import { expect, it } from 'vitest';
import { createMetrics } from '../../../src/metrics.ts';
import type { BotContext } from '../../../src/telegram/context.ts';
import { limitWaiting } from '../../../src/telegram/transport/limit-waiting.ts';
import { logUpdate } from '../../../src/telegram/transport/log-update.ts';
import { startBot } from '../../support/telegram.ts';

/** A bot whose handler waits until it is released. */
function createWaitingBot() {
  const bot = new Bot<BotContext>('7:token', { botInfo: createBotUser('7:token', {}) });
  const handled: number[] = [];
  const releases: (() => void)[] = [];
  bot.use(logUpdate(pino({ level: 'silent' })), limitWaiting(createMetrics()), async (ctx) => {
    handled.push(ctx.chat?.id ?? 0);
    await new Promise<void>((resolve) => releases.push(resolve));
  });
  const send = (id: number) => {
    const chat = { id, type: 'private', first_name: 'Badr' } as const;
    return bot.handleUpdate({
      update_id: 1,
      message: { message_id: 1, date: 1, chat, from: { ...chat, is_bot: false } },
    });
  };
  return { send, handled, releases };
}

it('updates of a chat are dropped once 50 of them wait; other chats are not affected', async () => {
  const { send, handled, releases } = createWaitingBot();
  const updates = Array.from({ length: 60 }, () => send(1));
  updates.push(send(2));
  await expect.poll(() => handled.length).toBe(51);
  expect(handled.filter((chat) => chat === 1)).toHaveLength(50);
  for (const release of releases) release();
  await Promise.all(updates);
});

it('a chat is handled again once its updates no longer wait', async () => {
  const { send, handled, releases } = createWaitingBot();
  const updates = Array.from({ length: 60 }, () => send(1));
  await expect.poll(() => handled.length).toBe(50);
  for (const release of releases) release();
  await Promise.all(updates);
  const next = send(1);
  await expect.poll(() => handled.length).toBe(51);
  releases.at(-1)?.();
  await next;
});

it('a user who floods the bot does not keep it from others', async () => {
  const { server } = await startBot();
  const [flooder, other] = [server.addPerson({ languageCode: 'en' }), server.addPerson({ languageCode: 'en' })];
  server.fail({ kind: 'slow', ms: 60_000, method: 'sendMessage', chatId: flooder.chat.id });
  for (let i = 0; i < 600; i++) flooder.send('thanks');
  other.send('how many abstained?');
  expect((await other.nextMessage({ timeoutMs: 15_000 })).text).toMatch(/^In the vote on the resolution, 22 states/);
});
