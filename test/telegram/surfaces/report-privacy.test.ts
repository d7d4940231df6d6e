import { describe, expect, it } from 'vitest';
import { askForReport, REPORT_BUTTON, REPORTS, startWithAdmin, textOf } from '../../support/reports.ts';
import { buttonsOf, refusedCalls } from '../../support/telegram.ts';

const DAY = 24 * 60 * 60;

/** Sends a report with a comment, and returns it as the administrator got it. */
async function sendReport({ person, reports }: Awaited<ReturnType<typeof startWithAdmin>>, comment = 'wrong') {
  const { prompt } = await askForReport(person, REPORTS.en.question);
  person.send(comment, { replyTo: prompt.message_id });
  await person.nextMessage();
  const report = (await reports()).at(-1);
  if (!report) throw new Error('no report');
  return report;
}

describe('what is stored of a report', () => {
  it('is the question, for 90 days, under a random id: neither person nor chat, nor the comment', async () => {
    const running = await startWithAdmin();
    await sendReport(running, 'my secret comment');
    const entries = await running.storage.list('');
    const stored = entries.filter(([key]) => !key.startsWith('report-prompt:'));
    const [report] = await running.storage.list('report:');
    expect(report?.[0]).toMatch(/^report:[\da-f]{16}$/);
    expect(JSON.parse(report?.[1] ?? '')).toEqual({ text: REPORTS.en.question, recentFacts: [] });
    expect(JSON.stringify(stored)).not.toContain(`${running.person.user.id}`);
    expect(JSON.stringify(entries)).not.toContain('secret');
    running.clock.pass(90 * DAY + 1);
    expect(await running.storage.list('report')).toEqual([]);
  });

  it('is the prompt, for a day, and nothing that was said once it is answered', async () => {
    const { person, storage, clock, settled } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    await settled();
    const key = `report-prompt:${person.chat.id}:${prompt.message_id}`;
    expect(await storage.get(key)).toContain(REPORTS.en.question);
    person.send('wrong', { replyTo: prompt.message_id });
    await person.nextMessage();
    await settled();
    expect(JSON.parse((await storage.get(key)) ?? '')).toEqual({ person: person.user.id });
    clock.pass(DAY + 1);
    expect(await storage.get(key)).toBeUndefined();
  });

  it('lets a prompt wait through a restart', async () => {
    const { person, restart, reports } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    await restart();
    person.send('wrong', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toBe(REPORTS.en.thanks);
    expect(textOf((await reports())[0] ?? {})).toContain(REPORTS.en.question);
  });

  it('is not waited for after a day: what is written then is a question', async () => {
    const { person, clock, reports, settled } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    await settled();
    clock.pass(DAY + 1);
    person.send('how many were against?', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(/^Only 2/);
    expect(await reports()).toEqual([]);
  });

  it('explains the answer after a restart, but not after 90 days', async () => {
    const running = await startWithAdmin();
    const report = await sendReport(running);
    await running.restart();
    running.admin.press(report, REPORTS.en.why);
    expect(textOf((await running.reports())[1] ?? {})).toMatch(/^Words -> concepts/);
    running.clock.pass(90 * DAY + 1);
    const notice = await running.admin.press(report, REPORTS.en.why).answered();
    expect(notice).toMatchObject({ text: 'I no longer have the question of this report.', show_alert: true });
  });
});

describe('the explanation of a report', () => {
  it('is for administrators only, whoever knows its id', async () => {
    const running = await startWithAdmin();
    await sendReport(running);
    const [[key = ''] = []] = await running.storage.list('report:');
    const { person, settled } = running;
    const answer = person.messages.find(({ text }) => text?.startsWith('In the vote'));
    const before = person.messages.length;
    const notice = await person.press(answer ?? { message_id: 1 }, { data: `why:${key.split(':')[1]}` }).answered();
    expect(notice).toMatchObject({ text: 'Only the people who run this bot can see this.', show_alert: true });
    await settled();
    expect(person.messages).toHaveLength(before);
  });

  it('is split if it is long', async () => {
    const running = await startWithAdmin();
    const { person, admin, server } = running;
    const { prompt } = await askForReport(person, `how many abstained? ${'<&>incomprehensibilities '.repeat(110)}`);
    person.send('/skip', { replyTo: prompt.message_id });
    await person.nextMessage();
    const [report] = await running.reports();
    admin.press(report ?? { message_id: 0 }, REPORTS.en.why);
    const parts = (await running.reports()).slice(1);
    expect(parts.length).toBeGreaterThan(1);
    for (const { entities } of parts) expect(entities?.map(({ type }) => type)).toEqual(['pre']);
    expect(refusedCalls(server)).toEqual([]);
  });
});

describe('the language of a report', () => {
  it('is the one that the administrator has set', async () => {
    const running = await startWithAdmin({ adminLanguage: 'en' });
    await running.storage.set(`settings:${running.admin.user.id}`, 'language=ar');
    expect(textOf(await sendReport(running))).toMatch(REPORTS.ar.title);
  });

  it('else that of their client when they last wrote, also after a restart', async () => {
    const running = await startWithAdmin({ adminLanguage: 'ar-EG' });
    await running.restart();
    const report = await sendReport(running);
    expect(textOf(report)).toMatch(REPORTS.ar.title);
    expect(buttonsOf(report)).toEqual([[REPORTS.ar.why]]);
    running.admin.press(report, REPORTS.ar.why);
    expect(textOf((await running.reports())[1] ?? {})).toMatch(REPORTS.ar.decision);
  });

  it.each(['en', 'ar'] as const)('else that of the report: %s', async (language) => {
    const { person, reports } = await startWithAdmin({ adminLanguage: 'fr', language });
    const { prompt } = await askForReport(person, REPORTS[language].question);
    person.send('/skip', { replyTo: prompt.message_id });
    await person.nextMessage();
    expect(textOf((await reports())[0] ?? {})).toMatch(REPORTS[language].title);
  });

  it('is remembered of administrators only', async () => {
    const { person, admin, storage, settled } = await startWithAdmin();
    person.send('hello');
    await person.nextMessage();
    await settled();
    expect(await storage.list('client-language:')).toEqual([[`client-language:${admin.user.id}`, 'en']]);
  });
});

describe('what a person writes', () => {
  const HOSTILE =
    '<a href="https://evil.example.com">click</a> </pre><b>x & https://evil.example.com @amal_b /start #tag a@b.com';

  it('is inert in a report: no tag, link, mention or command of it works', async () => {
    const running = await startWithAdmin();
    const { person, server } = running;
    person.send(`how many abstained? ${HOSTILE}`);
    const answer = await person.nextMessage();
    person.press(answer, REPORT_BUTTON);
    person.send(`\u202E${HOSTILE}\u0007`, { replyTo: (await person.nextMessage()).message_id });
    await person.nextMessage();
    const [report] = await running.reports();
    expect(report?.text).toContain(HOSTILE);
    for (const character of '\u202E\u0007') expect(report?.text).not.toContain(character);
    const types = new Set(report?.entities?.map(({ type }) => type));
    expect([...types].sort()).toEqual(['blockquote', 'bold', 'pre']);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('is cut if it is long, in a report that then fits one message', async () => {
    const running = await startWithAdmin();
    const report = await sendReport(running, `${'😀 & <b> '.repeat(500)}end`);
    expect(await running.reports()).toHaveLength(1);
    expect(report.text).toContain('😀 & <b>…');
    expect(report.text).not.toContain('end');
  });

  it('is cut between characters if it has no spaces', async () => {
    const report = await sendReport(await startWithAdmin(), `a${'😀'.repeat(2000)}`);
    expect(report.text).toMatch(/😀…$/);
    expect(report.text?.isWellFormed()).toBe(true);
  });

  it('has to be visible', async () => {
    const { person, reports } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    person.send('\u202E\u2066\u200F', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(/^I can only pass on text/);
    expect(await reports()).toEqual([]);
  });
});

describe('the data of a button', () => {
  it.each(['report:no.such', 'report:vote.abstentions!#1~2:en', 'why:ffff', 'why:../x', 'why:', 'report:'])(
    'that nobody was given does no harm: %s',
    async (data) => {
      const { person, server, log, reports } = await startWithAdmin();
      person.send('hello');
      const greeting = await person.nextMessage();
      await person.press(greeting, { data }).answered();
      expect(await reports()).toEqual([]);
      expect(refusedCalls(server)).toEqual([]);
      expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
    },
  );

  it('asks nobody without an administrator', async () => {
    const { person, settled } = await startWithAdmin({ adminIds: [] });
    person.send(REPORTS.en.question);
    const answer = await person.nextMessage();
    expect(buttonsOf(answer).flat()).not.toContain('Something is wrong');
    await person.press(answer, REPORT_BUTTON).answered();
    await settled();
    expect(person.prompt).toBeUndefined();
  });
});
