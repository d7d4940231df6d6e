import { Bot, Composer } from 'grammy';
import { pino } from 'pino';
import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { createSettingsStore } from '../../../src/telegram/chat-settings.ts';
import type { BotContext } from '../../../src/telegram/context.ts';
import { createInterfaceTexts } from '../../../src/telegram/presentation/interface-texts.ts';
import { createMenuViews } from '../../../src/telegram/presentation/menu-views.ts';
import { createReplyKeyboards } from '../../../src/telegram/presentation/reply-keyboards.ts';
import { createReplyViews } from '../../../src/telegram/presentation/reply-views.ts';
import { createReportViews } from '../../../src/telegram/presentation/report-views.ts';
import { createAnswerLog } from '../../../src/telegram/surfaces/answer-log.ts';
import { createCallbackAnswerer } from '../../../src/telegram/surfaces/callbacks.ts';
import { createQuestionHandler } from '../../../src/telegram/surfaces/question-handler.ts';
import { createQuestionLog } from '../../../src/telegram/surfaces/question-log.ts';
import { createReportRecipients } from '../../../src/telegram/surfaces/report-recipients.ts';
import { createReportStore } from '../../../src/telegram/surfaces/report-store.ts';
import { createReports } from '../../../src/telegram/surfaces/reports.ts';
import { useHtml } from '../../../src/telegram/transport/api-transformers.ts';
import { loadSettings } from '../../../src/telegram/transport/load-settings.ts';
import { pollUpdates } from '../../../src/telegram/transport/polling.ts';
import { openAnswererForTest } from '../../support/belarus.ts';
import { textOf } from '../../support/reports.ts';
import { BELARUS } from '../../support/resolutions.ts';

/** Starts a bot that asks for a report when somebody writes "wrong" (about an answer) or "talk" (in general). */
async function start(hasAdmin = true) {
  const server = await startBotApi({ bot: { can_read_all_group_messages: true } });
  const admin = server.addPerson({ firstName: 'Admin', languageCode: 'en' });
  const person = server.addPerson({ firstName: 'Amal', username: 'amal_b', languageCode: 'en' });
  const answerer = openAnswererForTest(BELARUS);
  const { base, translate, presentFacts } = answerer;
  const logger = pino({ level: 'silent' });
  const storage = createMemoryStorage();
  const settings = createSettingsStore(storage);
  const texts = createInterfaceTexts(translate);
  const keyboards = createReplyKeyboards({ base, texts, username: () => 'stand_in_bot', hasAdmins: true });
  const replyViews = createReplyViews({ base, translate, presentFacts, texts, keyboards });
  const answers = createAnswerLog();
  const adminIds = hasAdmin ? [admin.user.id] : [];
  const reports = createReports({
    answerer,
    views: createReportViews(texts, (fact) => base.facts.has(fact)),
    menus: createMenuViews(base, texts, replyViews, keyboards),
    answers,
    store: createReportStore(storage),
    recipients: createReportRecipients({ storage, settings, logger, adminIds }),
    answerCallback: createCallbackAnswerer(logger),
  });
  const handleQuestion = createQuestionHandler(
    replyViews,
    answerer,
    createQuestionLog(() => 0),
    answers,
  );
  const composer = new Composer<BotContext>();
  composer.use(reports.composer);
  composer.on('message:text', async (ctx) => {
    const refused =
      ctx.msg.text === 'talk'
        ? await reports.ask(ctx)
        : ctx.msg.text === 'wrong'
          ? await reports.ask(ctx, reports.findAnswer(ctx))
          : void (await handleQuestion(ctx, ctx.msg.text));
    if (refused) await ctx.reply(`refused: ${refused}`);
  });
  const bot = new Bot<BotContext>(server.token, { client: { apiRoot: server.url } });
  bot.api.config.use(useHtml);
  bot.use(loadSettings(settings, logger), composer);
  const abort = new AbortController();
  const stopped = pollUpdates(bot, abort.signal, () => {});
  onTestFinished(async () => {
    abort.abort();
    await stopped;
    await server.close();
  });
  admin.send('how many amendments were proposed?');
  await admin.nextMessage();
  return { server, admin, person };
}

describe('a request for a report in general', () => {
  it('asks for a message, and passes on that text and the last question', async () => {
    const { admin, person } = await start();
    person.send('how many abstained?');
    await person.nextMessage();
    person.send('hello');
    await person.nextMessage();
    person.send('talk');
    const prompt = await person.nextMessage();
    expect(textOf(prompt)).toMatch(/^What would you like to tell the people who run this bot\?/);
    expect(person.prompt?.message.message_id).toBe(prompt.message_id);
    person.send('please call', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(/^Thank you\. I have passed this on/);
    const report = await admin.nextMessage();
    expect(textOf(report)).toBe(
      'Someone wrote to the people who run this bot\n\nLast question\nhow many abstained?\n\nComment\nplease call',
    );
    expect(report.reply_markup).toBeUndefined();
  });

  it('passes on the text alone if no question is known, and nothing if the person skips', async () => {
    const { admin, person } = await start();
    person.send('talk');
    const first = await person.nextMessage();
    person.send('/skip', { replyTo: first.message_id });
    expect(textOf(await person.nextMessage())).toBe('All right. I have sent nothing.');
    person.send('talk');
    person.send('hello?', { replyTo: (await person.nextMessage()).message_id });
    await person.nextMessage();
    expect(textOf(await admin.nextMessage())).toMatch(/No question is known\.\n\nComment\nhello\?$/);
  });
});

describe('a request for a report about an answer', () => {
  it('is about the last answer of that person, and refused the second time', async () => {
    const { admin, person } = await start();
    person.send('how many abstained?');
    await person.nextMessage();
    person.send('wrong');
    const prompt = await person.nextMessage();
    expect(textOf(prompt)).toContain('22 states abstained');
    person.send('it is 23', { replyTo: prompt.message_id });
    await person.nextMessage();
    const report = await admin.nextMessage();
    for (const part of ['how many abstained?', 'it is 23']) expect(textOf(report)).toContain(part);
    expect(report.reply_markup).toBeDefined();
    person.send('wrong');
    expect(textOf(await person.nextMessage())).toBe('refused: reported');
  });

  it('is about the message that it replies to', async () => {
    const { person } = await start();
    person.send('how many abstained?');
    const { message_id: replyTo } = await person.nextMessage();
    person.send('how many were against?');
    await person.nextMessage();
    person.send('wrong', { replyTo });
    expect(textOf(await person.nextMessage())).toContain('22 states abstained');
  });

  it('is one in general if the bot has answered nothing', async () => {
    const { person } = await start();
    person.send('wrong');
    expect(textOf(await person.nextMessage())).toMatch(/^What would you like to tell/);
  });

  it('in a group is for its author', async () => {
    const { server, person } = await start();
    const badr = server.addPerson({ firstName: 'Badr', languageCode: 'en' });
    const group = server.addGroup({ kind: 'supergroup', members: [person, badr] });
    const { message_id } = person.in(group).send('talk');
    const prompt = await person.in(group).nextMessage();
    expect(prompt.reply_to_message?.message_id).toBe(message_id);
    expect(person.in(group).prompt?.markup).toMatchObject({ selective: true });
    expect(badr.in(group).prompt).toBeUndefined();
  });
});

it('a request is refused without an administrator', async () => {
  const { person } = await start(false);
  person.send('talk');
  expect(textOf(await person.nextMessage())).toBe('refused: nobody');
});
