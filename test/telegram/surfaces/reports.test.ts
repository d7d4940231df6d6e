import { describe, expect, it } from 'vitest';
import { askForReport, REPORT_BUTTON, REPORTS, startWithAdmin, textOf } from '../../support/reports.ts';
import { buttonsOf, refusedCalls } from '../../support/telegram.ts';

describe.each(['en', 'ar'] as const)('a report, in %s,', (language) => {
  const says = REPORTS[language];
  const start = () => startWithAdmin({ language, adminLanguage: language });

  it('begins with a forced reply that says who sees what, and quotes the answer', async () => {
    const { server, person, reports } = await start();
    person.send(says.question);
    const answer = await person.nextMessage();
    const notice = await person.press(answer, REPORT_BUTTON).answered();
    expect(notice.text).toBeUndefined();
    const prompt = await person.nextMessage();
    expect(textOf(prompt)).toMatch(says.ask);
    expect(textOf(prompt)).toMatch(says.terms);
    const quote = prompt.entities?.find(({ type }) => type === 'blockquote');
    const { offset = 0, length = 0 } = quote ?? {};
    expect(textOf({ text: prompt.text?.slice(offset, offset + length) ?? '' })).toContain(says.answer.slice(0, 25));
    expect(person.prompt?.message.message_id).toBe(prompt.message_id);
    expect(person.prompt?.markup).toMatchObject({ force_reply: true, selective: false });
    expect(await reports()).toEqual([]);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('reaches the administrator with the question, the answer and the comment, but without a name', async () => {
    const { server, person, admin, reports } = await start();
    const { prompt } = await askForReport(person, says.question);
    person.send('22 is wrong', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toBe(says.thanks);
    expect(person.prompt).toBeUndefined();
    const [report] = await reports();
    const text = textOf(report ?? {});
    expect(text).toMatch(says.title);
    for (const part of ['vote.abstentions', says.question, says.answer, '22 is wrong']) expect(text).toContain(part);
    expect(JSON.stringify(report)).not.toMatch(new RegExp(`Amal|amal_b|${person.user.id}`));
    expect(buttonsOf(report ?? {})).toEqual([[says.why]]);
    expect(report?.chat.id).toBe(admin.user.id);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('says why the bot answered as it did, when the administrator asks', async () => {
    const { server, person, admin, reports } = await start();
    const { prompt } = await askForReport(person, says.question);
    person.send('/skip', { replyTo: prompt.message_id });
    await person.nextMessage();
    const [report] = await reports();
    if (!report) throw new Error('no report');
    admin.press(report, says.why);
    const explanation = (await reports())[1];
    expect(textOf(explanation ?? {})).toMatch(says.decision);
    expect(textOf(explanation ?? {})).toContain('vote.abstentions');
    expect(explanation?.entities?.map(({ type }) => type)).toEqual(['pre']);
    expect(explanation?.reply_to_message?.message_id).toBe(report.message_id);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('that reaches nobody says so, is not lost, and can be sent later', async () => {
    const { person, admin, storage, log, settled } = await startWithAdmin({ language, isReachable: false });
    const { prompt } = await askForReport(person, says.question);
    person.send('wrong', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(says.unreached);
    await settled();
    const levels = log.map((line) => JSON.parse(line).level);
    expect(levels.filter((level) => level >= 50)).toEqual([]);
    expect(levels).toContain(40);
    expect(await storage.list('report:')).toEqual([]);
    admin.start();
    await admin.nextMessage();
    person.send('wrong', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toBe(says.thanks);
    expect(textOf(await admin.nextMessage())).toContain('wrong');
  });

  it('says if the question is no longer known, and then cannot be explained', async () => {
    const { person, restart, reports } = await start();
    person.send(says.question);
    const answer = await person.nextMessage();
    await restart();
    person.press(answer, REPORT_BUTTON);
    const prompt = await person.nextMessage();
    person.send('wrong', { replyTo: prompt.message_id });
    await person.nextMessage();
    const [report] = await reports();
    expect(textOf(report ?? {})).toContain(says.unknown);
    expect(textOf(report ?? {})).toContain(says.answer);
    expect(buttonsOf(report ?? {})).toEqual([]);
  });
});

describe('a report without a comment', () => {
  it.each(['/skip', '/Skip', 'skip', ' Skip. ', '“skip”', 'تخطي', '«تخطّي»', 'تخطى'])('is sent by %j', async (text) => {
    const { person, reports } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    person.send(text, { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toBe(REPORTS.en.thanks);
    expect(textOf((await reports())[0] ?? {})).toContain(REPORTS.en.noComment);
  });

  it('is sent by a tap on the command, which is no reply, for the last prompt', async () => {
    const { person, reports } = await startWithAdmin();
    await askForReport(person, REPORTS.en.question);
    await askForReport(person, 'how many states abstained in the vote?');
    person.send('/skip');
    expect(textOf(await person.nextMessage())).toBe(REPORTS.en.thanks);
    expect(textOf((await reports())[0] ?? {})).toContain('in the vote?');
    person.send('/skip');
    expect(textOf(await person.nextMessage())).toBe(REPORTS.en.thanks);
    person.send('/skip');
    expect(textOf(await person.nextMessage())).toMatch(/^I do not know this command/);
    expect(await reports()).toHaveLength(2);
  });

  it('is not sent by silence', async () => {
    const { person, reports, storage } = await startWithAdmin();
    await askForReport(person, REPORTS.en.question);
    person.send('skip the vote, how many were against?');
    expect(textOf(await person.nextMessage())).toMatch(/^Only 2/);
    expect(await reports()).toEqual([]);
    expect(await storage.list('report:')).toEqual([]);
  });
});

describe('one report', () => {
  it('is sent of each answer by each person', async () => {
    const { person, reports } = await startWithAdmin();
    const { answer, prompt } = await askForReport(person, REPORTS.en.question);
    person.send('wrong', { replyTo: prompt.message_id });
    await person.nextMessage();
    const notice = await person.press(answer, REPORT_BUTTON).answered();
    expect(notice).toMatchObject({ text: REPORTS.en.thanks, show_alert: true });
    person.send('still wrong', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(/^I have already/);
    expect(await reports()).toHaveLength(1);
    const other = await askForReport(person, REPORTS.en.question);
    person.send('wrong', { replyTo: other.prompt.message_id });
    await person.nextMessage();
    expect(await reports()).toHaveLength(2);
  });

  it('has one prompt: pressing the button again replaces it', async () => {
    const { person, reports } = await startWithAdmin();
    const { answer, prompt } = await askForReport(person, REPORTS.en.question);
    person.press(answer, REPORT_BUTTON);
    const again = await person.nextMessage();
    expect(person.messages.map(({ message_id }) => message_id)).not.toContain(prompt.message_id);
    person.send('wrong', { replyTo: again.message_id });
    await person.nextMessage();
    expect(await reports()).toHaveLength(1);
  });

  it('is not changed by an edit of the comment, which is no question either', async () => {
    const { person, reports, settled } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    const { message_id } = person.send('wrong', { replyTo: prompt.message_id });
    await person.nextMessage();
    person.edit(message_id, 'how many were against?');
    await settled();
    expect(person.messages.at(-1)?.text).toBe(REPORTS.en.thanks);
    expect(await reports()).toHaveLength(1);
  });

  it('needs words: for a picture, the prompt goes on waiting; a caption will do', async () => {
    const { person, reports } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    person.sendMedia('photo', '', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(/^I can only pass on text/);
    person.sendMedia('photo', 'see here', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toBe(REPORTS.en.thanks);
    expect(textOf((await reports())[0] ?? {})).toContain('see here');
  });

  it('leaves other commands alone', async () => {
    const { person, reports } = await startWithAdmin();
    const { prompt } = await askForReport(person, REPORTS.en.question);
    person.send('/topics', { replyTo: prompt.message_id });
    expect(textOf(await person.nextMessage())).toMatch(/^What would you like to know about\?/);
    expect(await reports()).toEqual([]);
  });
});

describe('the question of a report', () => {
  it('stays with the message when a button shows another fact or language in it', async () => {
    const { person, reports } = await startWithAdmin();
    person.send('how many abstained?');
    const answer = await person.nextMessage();
    person.press(answer, 'Votes against');
    await person.nextEdit();
    person.press(answer, 'العربية');
    await person.nextEdit();
    person.press(answer, { data: 'report:vote.against:ar' });
    const prompt = await person.nextMessage();
    expect(textOf(prompt)).toContain('عارضت القرارَ دولتان فقط');
    person.send('wrong', { replyTo: prompt.message_id });
    await person.nextMessage();
    const [report] = await reports();
    expect(textOf(report ?? {})).toContain('how many abstained?');
    expect(textOf(report ?? {})).toContain('عارضت القرارَ دولتان فقط');
    expect(textOf(report ?? {})).toContain('Votes against (vote.against)');
  });

  it('goes with the answer to a new message, if the old one cannot be edited', async () => {
    const { server, person, reports } = await startWithAdmin();
    person.send('how many abstained?');
    const { message_id: messageId, ...answer } = await person.nextMessage();
    server.fail({ kind: 'uneditable', chatId: person.chat.id, messageId });
    person.press({ ...answer, message_id: messageId }, 'Votes against');
    person.press(await person.nextMessage(), { data: 'report:vote.against:en' });
    person.send('/skip', { replyTo: (await person.nextMessage()).message_id });
    await person.nextMessage();
    expect(textOf((await reports())[0] ?? {})).toContain('how many abstained?');
  });

  it('is explained with the facts that its conversation was about when it was asked', async () => {
    const { person, admin, reports } = await startWithAdmin();
    person.send('how many abstained?');
    await person.nextMessage();
    person.send('and when?');
    const answer = await person.nextMessage();
    person.send('who proposed the amendments?');
    await person.nextMessage();
    person.press(answer, { data: 'report:resolution.date:en' });
    person.send('/skip', { replyTo: (await person.nextMessage()).message_id });
    await person.nextMessage();
    const [report] = await reports();
    if (!report) throw new Error('no report');
    admin.press(report, 'Why this answer?');
    expect(textOf((await reports())[1] ?? {})).toMatch(/^Follows up on vote\.abstentions$/m);
  });

  it('is the new one after an edit', async () => {
    const { person, reports } = await startWithAdmin();
    const { message_id } = person.send('how many were against?');
    const answer = await person.nextMessage();
    person.edit(message_id, 'how many abstained?');
    await person.nextEdit();
    person.press(answer, REPORT_BUTTON);
    person.send('/skip', { replyTo: (await person.nextMessage()).message_id });
    await person.nextMessage();
    expect(textOf((await reports())[0] ?? {})).toContain('how many abstained?');
  });
});
