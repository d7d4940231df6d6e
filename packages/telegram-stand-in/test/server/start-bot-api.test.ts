/** Tests of the whole server. */

import { Bot, GrammyError } from 'grammy';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BotApiServer } from '../../src/server/start-bot-api.ts';
import { getResult, openServer, waitForCalls } from '../support.ts';

/** Starts a grammY bot that polls the server until the end of the test. */
function startBot(server: BotApiServer): Bot {
  const bot = new Bot(server.token, { client: { apiRoot: server.url } });
  bot.command('start', (ctx) =>
    ctx.reply(`<b>أهلًا</b> ${ctx.match}`, {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'English', callback_data: 'lang:en' }]] },
    }),
  );
  bot.callbackQuery('lang:en', async (ctx) => {
    await ctx.answerCallbackQuery('English it is');
    await ctx.editMessageText('Welcome');
  });
  bot.on('message:text', (ctx) => (ctx.message.text === 'silence' ? undefined : ctx.reply(ctx.message.text)));
  const running = bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await running;
  });
  return bot;
}

describe('a grammY bot', () => {
  it('holds a conversation', async () => {
    const server = await openServer();
    startBot(server);
    const amal = server.addPerson();
    amal.start('vote_against');
    const welcome = await amal.nextMessage();
    expect(welcome).toMatchObject({ text: 'أهلًا vote_against', entities: [{ type: 'bold', offset: 0, length: 5 }] });
    expect(await amal.press(welcome, 'English').answered()).toEqual({ text: 'English it is' });
    expect(await amal.nextEdit()).toMatchObject({ message_id: welcome.message_id, text: 'Welcome' });
    amal.send('silence');
    await server.settled();
    expect(amal.messages.map(({ text }) => text)).toEqual(['/start vote_against', 'Welcome', 'silence']);
  });

  it('gets errors of the server as GrammyError', async () => {
    const server = await openServer();
    const bot = new Bot(server.token, { client: { apiRoot: server.url } });
    server.fail({
      kind: 'error',
      code: 429,
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    });
    const error = await bot.api.getMe().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(GrammyError);
    expect(error).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
  });

  it('gets updates that were queued before it started, and pushed updates of any type', async () => {
    const server = await openServer();
    const amal = server.addPerson();
    const message = amal.send('queued');
    const bot = startBot(server);
    const seen: number[] = [];
    bot.use((ctx, next) => {
      seen.push(ctx.update.update_id);
      return next();
    });
    expect(await amal.nextMessage()).toMatchObject({ text: 'queued' });
    const { update_id } = server.push({
      edited_channel_post: { ...message, chat: { id: -5, type: 'channel', title: 'x' } } as never,
    });
    await server.settled();
    server.push({ update_id, message: message as never });
    await server.settled();
    expect(amal.messages.map(({ text }) => text)).toEqual(['queued', 'queued', 'queued']);
  });
});

describe('settled', () => {
  it('resolves if nothing is pending, and rejects with what is', async () => {
    const server = await openServer();
    await server.settled();
    const amal = server.addPerson();
    amal.send('x');
    await expect(server.settled({ timeoutMs: 1 })).rejects.toThrow(
      'not settled within 1 ms: 1 unconfirmed updates, calls in flight: none',
    );
    server.fail({ kind: 'slow', ms: 1000 });
    const slow = getResult(server, 'getMe').catch(() => 'closed');
    await waitForCalls(server, 'getMe', 1);
    await expect(server.settled({ timeoutMs: 1 })).rejects.toThrow('calls in flight: getMe');
    await server.close();
    expect(await slow).toBe('closed');
  });

  it('rejects, as everything that waits, when the server is closed', async () => {
    const server = await openServer();
    const amal = server.addPerson();
    amal.send('x');
    const waits = [server.settled(), amal.nextMessage()].map((wait) =>
      expect(wait).rejects.toThrow('the server was closed while waiting'),
    );
    await server.close();
    await Promise.all(waits);
  });
});

describe('watch', () => {
  it('calls back after every change, until it is stopped', async () => {
    const server = await openServer();
    const amal = server.addPerson();
    let changes = 0;
    const unwatch = server.watch(() => {
      changes += 1;
    });
    amal.send('x');
    const afterMessage = changes;
    expect(afterMessage).toBeGreaterThan(0);
    await getResult(server, 'sendMessage', { chat_id: amal.chat.id, text: 'y' });
    expect(changes).toBeGreaterThan(afterMessage);
    unwatch();
    const before = changes;
    amal.send('z');
    expect(changes).toBe(before);
  });
});
