/**
 * The bot that others are compared with: it sends each text back, and does nothing else. `BOT_TOKEN`,
 * `TELEGRAM_API_ROOT`, `WEBHOOK_URL`, `WEBHOOK_SECRET` and `PORT` mean what they mean to Qarar.
 */

import { createServer } from 'node:http';
import { run } from '@grammyjs/runner';
import { Bot, webhookCallback } from 'grammy';

const { BOT_TOKEN = '', TELEGRAM_API_ROOT = '', WEBHOOK_URL, WEBHOOK_SECRET = '', PORT } = process.env;

const bot = new Bot(BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
bot.on('message:text', (ctx) => ctx.reply(ctx.msg.text));
await bot.init();
if (WEBHOOK_URL === undefined) {
  run(bot);
} else {
  createServer(webhookCallback(bot, 'http', { secretToken: WEBHOOK_SECRET })).listen(Number(PORT), '127.0.0.1', () =>
    bot.api.setWebhook(WEBHOOK_URL, { secret_token: WEBHOOK_SECRET }),
  );
}
