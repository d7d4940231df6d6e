/** A bot that repeats what people write, and a person who talks to it. Run it with `npm run example`. */

import { Bot, InlineKeyboard } from 'grammy';
import { startBotApi } from 'telegram-stand-in';

const server = await startBotApi();

// The bot. Nothing but `apiRoot` differs from a bot that talks to Telegram.
const bot = new Bot(server.token, { client: { apiRoot: server.url } });
bot.on('message:text', (ctx) =>
  ctx.reply(ctx.message.text, { reply_markup: new InlineKeyboard().text('Louder', 'louder') }),
);
bot.callbackQuery('louder', async (ctx) => {
  await ctx.answerCallbackQuery('Louder it is');
  await ctx.editMessageText(`${ctx.msg?.text}!`);
});
const running = bot.start();

// A person who writes, presses the button, and reads what the bot makes of it.
const amal = server.addPerson({ firstName: 'Amal', languageCode: 'ar' });
amal.send('مرحبا');
const reply = await amal.nextMessage();
console.log('The bot replied:', reply.text);

const toast = await amal.press(reply, 'Louder').answered();
console.log('The button showed:', toast.text);

const edit = await amal.nextEdit();
console.log('The message now says:', edit.text);

await bot.stop();
await running;
await server.close();
