/** Text that is meant to break or to deceive has no effect: in replies, in the log, and in the storage. */
import { startBotApi } from 'telegram-stand-in';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createSettingsStore } from '../../src/telegram/chat-settings.ts';
import { createClock } from '../support/places.ts';
import { plain, type RunningBot, refusedCalls, startBot } from '../support/telegram.ts';

const HOSTILE = {
  'direction marks': '\u202egnilleps\u202c \u2067\u2066isolates\u200f\u061c \u2069\u2069',
  'piles of marks': `z\u0301${'\u0336\u0327\u0311'.repeat(40)}algo`,
  HTML: '</pre></blockquote><b>bold</i> <a href="tg://user?id=1">link</a> &lt;&#0; <script>',
  'control characters': 'bell\u0007 red\u001b[31m nul\u0000 line\u0085\u2028',
  nesting: '$t(message.apology) $t(settings.quiet, {"a": 1})',
  templates: '{{topic}} {{total}} {{resolution}} {{- name}} {{quotation}} {{constructor}}',
  'prototype keys': '__proto__ constructor prototype toString hasOwnProperty',
  'lone surrogates': 'high\ud800 low\udc00 \ude00\ud83d',
  'lines of a log': 'x\n{"level":60,"msg":"forged"}\r\nlevel=fatal msg=forged',
} as const;
const KINDS = Object.entries(HOSTILE);

const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Starts a bot with an administrator, and a person and a group whose names are hostile. */
async function open(hostile: string) {
  const clock = createClock();
  const server = await startBotApi({
    now: clock.now,
    bot: { supports_inline_queries: true, can_read_all_group_messages: true },
  });
  const storage = createMemoryStorage({ now: clock.now });
  const admin = server.addPerson({ firstName: 'Admin', languageCode: 'en' });
  const running = await startBot({ server, storage, adminIds: [admin.user.id], now: clock.now });
  clock.pass(1);
  admin.start();
  await admin.nextMessage();
  const person = server.addPerson({ firstName: hostile, languageCode: 'en' });
  const group = server.addGroup({ title: hostile, kind: 'supergroup', members: [person] });
  last = running;
  return { ...running, admin, person, group };
}

let last: RunningBot | undefined;

/** All texts in what the bot has sent, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

afterEach(async () => {
  const running = last;
  last = undefined;
  if (!running) return;
  await running.settled();
  expect(refusedCalls(running.server)).toEqual([]);
  for (const text of running.server.calls.flatMap(({ params }) => textsIn(params))) {
    expect(text.isWellFormed(), text).toBe(true);
    // The bot isolates what it has written itself: each isolate ends, and there are no other marks.
    const shown = text.replace(/\u2068[^\u2066-\u2069]*\u2069/g, '');
    expect(shown).not.toMatch(DIRECTION_MARKS);
    expect(shown).not.toContain('Sorry, something went wrong');
    expect(shown).not.toMatch(/\p{M}{5}/u);
    expect(shown).not.toMatch(/(?![\n\t])\p{Cc}/u);
  }
  for (const line of running.log) {
    expect(line.trimEnd().split(/[\n\r\u0085\u2028]/)).toHaveLength(1);
    const { level, msg } = JSON.parse(line);
    expect(level, line).toBeLessThan(40);
    expect(msg).not.toContain('forged');
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  for (const [key] of await running.storage.list('')) expect(key).toMatch(/^[\w.:-]+$/);
});

describe.each(KINDS)('%s', (_, hostile) => {
  it('as a question, in private and in a group', async () => {
    const { person, group, settled } = await open(hostile);
    for (const text of [hostile, `how many abstained? ${hostile}`, `${hostile} كم دولة امتنعت؟`, `/ask ${hostile}`]) {
      person.send(text);
      await person.nextMessage();
    }
    person.in(group).send(`/ask how many abstained? ${hostile}`);
    person.in(group).send('/help');
    await settled();
    expect(group.messages.filter(({ from }) => from?.is_bot).length).toBeGreaterThan(1);
  });

  it('in a text to check, whose statements are shown', async () => {
    const { person } = await open(hostile);
    const statements = [
      `The resolution on Belarus was adopted with 30 votes in favour.`,
      `The weather said ${hostile}`,
      `China proposed the 17 amendments.`,
    ];
    person.send(`/check ${statements.join('\n')}`);
    const report = await person.nextMessage();
    expect(report.text).toMatch(/^My sources contradict/);
    person.press(report, 'All statements');
    expect((await person.nextEdit()).text).toContain('The weather said');
  });

  it('in a text to check that a group sends to the private chat', async () => {
    const { person, group, storage, settled } = await open(hostile);
    await createSettingsStore(storage).write(group.chat.id, { inPrivate: true });
    person.start();
    await person.nextMessage();
    const { message_id: replyTo } = person
      .in(group)
      .send(`The resolution on Belarus was adopted with 30 votes in favour.\n${hostile}`);
    person.in(group).send('/check', { replyTo });
    await settled();
    expect(person.messages.length).toBeGreaterThan(2);
  });

  it('in a comment on an answer, which the administrator reads', async () => {
    const { admin, person, group, settled } = await open(hostile);
    for (const place of [person, person.in(group)]) {
      place.send(`/ask how many abstained? ${hostile}`);
      const answer = await place.nextMessage();
      place.press(answer, { data: 'report:vote.abstentions' });
      const prompt = await place.nextMessage();
      place.send(`x ${hostile}`, { replyTo: prompt.message_id });
      await place.nextMessage();
      const report = await admin.nextMessage();
      expect(plain(report.text)).toContain('Comment\nx ');
      admin.press(report, 'Why this answer?');
      await admin.nextMessage();
    }
    admin.send('/feedback');
    await settled();
  });

  it('in a question that no source answers, in the list and the file of the administrator', async () => {
    const { admin, person, server, storage } = await open(hostile);
    person.send(`what is the rapporteur's name? ${hostile}`);
    await person.nextMessage();
    await vi.waitFor(async () => expect(await storage.list('asked:')).toHaveLength(1));
    admin.send('/unanswered');
    const list = plain((await admin.nextMessage()).text);
    expect(list).toMatch(/^1 × what is the rapporteur's name\? .* \(.*\)$/m);
    if (hostile === HOSTILE.templates || hostile === HOSTILE.nesting) expect(list).toContain(hostile);
    const { document } = await admin.nextMessage();
    const file = new TextDecoder('utf-8', { fatal: true }).decode(server.readFile(document?.file_id ?? ''));
    expect(file.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it('in an inline query, in a deep link, in the data of a button', async () => {
    const { person } = await open(hostile);
    await person.inline(`abstained ${hostile}`.slice(0, 256)).answered();
    person.send(`/start ${hostile}`);
    const welcome = await person.nextMessage();
    for (const data of [hostile, `fact:${hostile}:en`, `set:${hostile}:true`, `section:${hostile}`])
      expect((await person.press(welcome, { data }).answered()).text).toBeTypeOf('string');
  });
});

describe('keys of prototypes', () => {
  it.each(['__proto__', 'constructor', 'toString'])('are no facts, settings or commands: %s', async (key) => {
    const { person } = await open(key);
    person.send(`/start ${key}`);
    expect((await person.nextMessage()).text).toMatch(/^The link that brought you here leads to a topic/);
    const welcome = person.messages.at(-1);
    for (const data of [`fact:${key}`, `${key}:vote.for`, `set:${key}:true`, `lang:${key}`, `rate:up:${key}`])
      await person.press(welcome as never, { data }).answered();
    person.send(`/${key}`);
    await person.nextMessage();
  });
});
