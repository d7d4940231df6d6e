import { describe, expect, it } from 'vitest';
import { startInGroup } from '../../support/places.ts';
import { buttonsOf, plain, refusedCalls, startBot } from '../../support/telegram.ts';

const FALSE_REPORT = [
  'The UN Human Rights Council adopted a resolution on Belarus.',
  'The resolution was adopted with 30 votes in favour.',
  'China proposed the 17 amendments.',
  'The resolution on Belarus was adopted on 17 September 2020.',
  'It rained in Geneva that day.',
].join(' ');
const FORWARDED = {
  forward_origin: { type: 'hidden_user', sender_user_name: 'Somebody', date: 1_600_000_000 },
} as const;
const REPORT = /^My sources contradict 3 statements:.*“The resolution was adopted with 30 votes.*23 votes/s;

async function open(languageCode = 'en') {
  const running = await startBot();
  return { ...running, person: running.server.addPerson({ languageCode }) };
}

describe('/check in a private chat', () => {
  it('checks the text after it', async () => {
    const { server, person } = await open();
    const { message_id } = person.send(`/check ${FALSE_REPORT}`);
    const report = await person.nextMessage();
    expect(plain(report.text)).toMatch(REPORT);
    expect(report.reply_to_message?.message_id).toBe(message_id);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('checks the message that it replies to', async () => {
    const { person, settled } = await open();
    const { message_id } = person.send(FALSE_REPORT);
    await settled();
    await person.nextMessage();
    person.send('/check', { replyTo: message_id });
    const report = await person.nextMessage();
    expect(plain(report.text)).toMatch(REPORT);
    expect(report.reply_to_message?.message_id).toBe(message_id);
  });

  it('checks the quoted part of the message that it replies to', async () => {
    const { person } = await open();
    const { message_id } = person.send('hello');
    await person.nextMessage();
    const text = 'China proposed the 17 amendments to the resolution on Belarus.';
    person.send('/check', { replyTo: message_id, quote: { text, position: 0 } });
    expect(plain((await person.nextMessage()).text)).toMatch(/^My sources contradict 1 statement:.*Russia/s);
  });

  it('says how to use it if there is no text', async () => {
    const { person } = await open();
    person.send('/check');
    expect((await person.nextMessage()).text).toMatch(/^Reply with \/check/);
  });

  it('says if there is nothing to check', async () => {
    const { person } = await open();
    person.send('/check It rained in Paris. Nobody was surprised.');
    const report = await person.nextMessage();
    expect(report.text).toMatch(/^I found nothing in this text that I can check/);
    expect(buttonsOf(report)).toEqual([]);
  });

  it('reports in the language of the text', async () => {
    const { person } = await open('en');
    person.send('/check اعتمد مجلس حقوق الإنسان القرار بشأن بيلاروسيا. أيدت القرار 30 دولة.');
    expect(plain((await person.nextMessage()).text)).toMatch(/^عبارة واحدة تخالف مصادري:.*23/s);
  });
});

describe('the buttons below a report', () => {
  it('lead to all statements and back', async () => {
    const { server, person } = await open();
    person.send(`/check ${FALSE_REPORT}`);
    const report = await person.nextMessage();
    expect(buttonsOf(report)).toEqual([['All statements']]);
    person.press(report, 'All statements');
    const list = await person.nextEdit();
    expect(list.text?.match(/“/g)).toHaveLength(5);
    expect(plain(list.text)).toMatch(/contradict 3 .*18 September 2020.*1 statement agrees.*1 statement is not in/s);
    expect(buttonsOf(list)).toEqual([['Back to the summary']]);
    person.press(list, 'Back to the summary');
    expect((await person.nextEdit()).text).toBe(report.text);
    expect(refusedCalls(server)).toEqual([]);
  });

  it('lead through the pages of a long text', async () => {
    const { person } = await open();
    person.send(`/check ${`${FALSE_REPORT} `.repeat(3)}`);
    person.press(await person.nextMessage(), 'All statements');
    const first = await person.nextEdit();
    expect(buttonsOf(first)).toEqual([['Next'], ['Back to the summary']]);
    person.press(first, 'Next');
    const second = await person.nextEdit();
    expect(buttonsOf(second)).toEqual([['Previous'], ['Back to the summary']]);
    expect(second.text).not.toBe(first.text);
  });

  it('say that the text is gone if it is', async () => {
    const { person } = await open();
    const { message_id } = person.send('hello');
    const answer = await person.nextMessage();
    expect(answer.reply_to_message).toBeUndefined();
    const press = person.press(answer, { data: 'check:1:en' });
    expect(await press.answered()).toMatchObject({
      show_alert: true,
      text: expect.stringMatching(/^The text that you sent is no/),
    });
    expect(message_id).toBeGreaterThan(0);
  });
});

describe('a message forwarded to a private chat', () => {
  it('is checked', async () => {
    const { person } = await open();
    const { message_id } = person.send(FALSE_REPORT, FORWARDED);
    const report = await person.nextMessage();
    expect(plain(report.text)).toMatch(REPORT);
    expect(report.reply_to_message?.message_id).toBe(message_id);
  });

  it('is checked if it is a picture with a caption', async () => {
    const { person } = await open();
    person.sendMedia('photo', FALSE_REPORT, FORWARDED);
    expect(plain((await person.nextMessage()).text)).toMatch(REPORT);
  });

  it.each(['how many abstained?', 'Hi! How many abstained? Thanks!', 'how many abstained'])(
    'is answered if it is a single question: %j',
    async (question) => {
      const { person } = await open();
      person.send(question, FORWARDED);
      expect(plain((await person.nextMessage()).text)).toMatch(/22.*abstain|abstain.*22/);
    },
  );
});

describe('/check in a group', () => {
  it('checks the message that it replies to', async () => {
    const { amal, group } = await startInGroup();
    const { message_id } = amal.in(group).send(FALSE_REPORT);
    amal.in(group).send('/check', { replyTo: message_id });
    const report = await amal.in(group).nextMessage();
    expect(plain(report.text)).toMatch(REPORT);
    expect(report.reply_to_message?.message_id).toBe(message_id);
  });

  it('says how to use it otherwise', async () => {
    const { amal, group } = await startInGroup();
    amal.in(group).send(`/check ${FALSE_REPORT}`);
    expect((await amal.in(group).nextMessage()).text).toMatch(/reply to it with \/check/);
  });
});
