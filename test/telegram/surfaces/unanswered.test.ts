import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, vi } from 'vitest';
import type { Responder } from '../../../src/answering/respond.ts';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import type { KeyValueStorage } from '../../../src/storage/storage.ts';
import { createClock } from '../../support/places.ts';
import { plain, type Setup, startBot } from '../../support/telegram.ts';

async function open({ languageCode = 'en', ...setup }: Setup & { languageCode?: string } = {}) {
  const clock = createClock();
  const server = await startBotApi({ now: clock.now, bot: { can_read_all_group_messages: true } });
  const admin = server.addPerson({ firstName: 'Admin', languageCode });
  const amal = server.addPerson({ firstName: 'Amal', username: 'amal_h', languageCode });
  const storage = createMemoryStorage({ now: clock.now });
  const running = await startBot({ storage, ...setup, server, adminIds: [admin.user.id], now: clock.now });
  const asked = async (count: number) =>
    vi.waitFor(async () => {
      const entries = (await storage.list('asked:')).map(([, value]) => JSON.parse(value));
      const total = entries.flatMap(({ counts }) => Object.values<number>(counts)).reduce((a, b) => a + b, 0);
      expect(total).toBe(count);
    });
  return { ...running, clock, admin, amal, storage, asked };
}

const SAYS = {
  en: {
    questions: ["what is the rapporteur's name?", "What's the name of the rapporteur", 'did Russia react?'],
    head: 'Most asked without an answer (kept for 90 days):',
    lines: [
      "2 × what is the rapporteur's name? (The Special Rapporteur's name)",
      '1 × did Russia react? (Reactions and speeches)',
    ],
    columns: 'Question","Topic","Topic id","Total"',
    caption: 'All questions (2), with their counts by day.',
  },
  ar: {
    questions: ['ما اسم المقررة الخاصة؟', 'اسم المقرره الخاصه ايه', 'هل ردت روسيا على القرار؟'],
    head: 'أكثر الأسئلة التي لم أجد لها إجابة (مدة الحفظ: 90 يومًا):',
    lines: ['2 × ما اسم المقررة الخاصة؟ (', '1 × هل ردت روسيا على القرار؟ ('],
    columns: 'السؤال","الموضوع","معرّف الموضوع","المجموع"',
    caption: 'كل الأسئلة (2)، وعدد مرات كل منها بحسب اليوم.',
  },
} as const;

describe.each(['en', 'ar'] as const)('/unanswered, in %s', (languageCode) => {
  it('lists what was asked most first, similar questions as one, and sends all as a file for Excel', async () => {
    const { admin, amal, server, asked, clock } = await open({ languageCode });
    const says = SAYS[languageCode];
    for (const question of says.questions) {
      amal.send(question);
      await amal.nextMessage();
    }
    await asked(3);
    const [first, second] = [new Date(clock.now()).toISOString(), new Date(clock.now() + 86_400_000).toISOString()];
    clock.pass(86_400);
    amal.send(says.questions[0]);
    await amal.nextMessage();
    await asked(4);

    admin.send('/unanswered');
    const [head, blank, ...lines] = plain((await admin.nextMessage()).text).split('\n');
    expect([head, blank]).toEqual([says.head, '']);
    expect(lines[0]?.replace(/^3/, '2')).toContain(says.lines[0]);
    expect(lines[1]).toContain(says.lines[1]);
    const { document, caption } = await admin.nextMessage();
    expect(plain(caption)).toBe(says.caption);
    expect(document).toMatchObject({ file_name: 'unanswered.csv', mime_type: 'text/csv' });
    const bytes = server.readFile(document?.file_id ?? '');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = plain(new TextDecoder().decode(bytes)).trimEnd().split('\r\n');
    expect(rows[0]).toContain(`${says.columns},"${first.slice(0, 10)}","${second.slice(0, 10)}"`);
    expect(rows[1]).toContain(`"${says.questions[0]}"`);
    expect(rows[1]).toMatch(/"unanswered\.rapporteur-name",3,2,1$/);
    expect(rows[2]).toMatch(/"unanswered\.reactions",1,1,0$/);
  });

  it('says that there is nothing', async () => {
    const { admin } = await open({ languageCode });
    admin.send('/unanswered');
    expect((await admin.nextMessage()).text).toMatch(languageCode === 'en' ? /^No question has/ : /^لم يبقَ سؤال/);
  });
});

it('what is kept names nobody: no chat, no person, no link, no address, no phone number', async () => {
  const { amal, storage, asked } = await open();
  amal.send("what is the rapporteur's name? @amal_h https://t.me/amal amal@example.org ٠٥٥١٢٣٤٥٦٧");
  await amal.nextMessage();
  await asked(1);
  const everything = JSON.stringify([...(await storage.list('asked:')), ...(await storage.list('answers:'))]);
  expect(everything).toContain("what is the rapporteur's name?");
  expect(everything).not.toMatch(new RegExp(`${amal.user.id}|amal|t\\.me|٠٥٥|055`, 'i'));
});

it('a question that could be a formula stays a text in the file', async () => {
  const { admin, amal, server, asked } = await open();
  amal.send("=1+1 what is the rapporteur's name?");
  await amal.nextMessage();
  await asked(1);
  admin.send('/unanswered');
  await admin.nextMessage();
  const { document } = await admin.nextMessage();
  expect(new TextDecoder().decode(server.readFile(document?.file_id ?? ''))).toContain(`"'=1+1 what`);
});

it('questions in groups and channels are kept, too; those that the bot does not answer are not', async () => {
  const { amal, server, asked, settled } = await open();
  const group = server.addGroup({ kind: 'supergroup', members: [amal] });
  amal.in(group).send("what is the rapporteur's name?");
  await settled();
  await asked(0);
  amal.in(group).send("/ask what is the rapporteur's name?");
  await amal.in(group).nextMessage();
  const channel = server.addChannel({ members: [amal] });
  amal.in(channel).send('/ask did Russia react?');
  await amal.in(channel).nextMessage();
  await asked(2);
});

it('a miss that offers facts is kept, one that offers none is not', async () => {
  const respond =
    (given: Responder): Responder =>
    (question) => {
      const reply = given(question);
      return question.text.startsWith('near') ? { ...reply, outcome: 'fallback', facts: ['vote.for'] } : reply;
    };
  const { admin, amal, asked } = await open({ respond });
  for (const question of ['near the vote', 'what should I cook tonight?', 'how many abstained?']) {
    amal.send(question);
    await amal.nextMessage();
  }
  await asked(1);
  admin.send('/unanswered');
  expect(plain((await admin.nextMessage()).text)).toContain('1 × near the vote (Near the topic)');
});

it('a changed question is not counted again', async () => {
  const { amal, asked, clock } = await open();
  clock.pass(1);
  const question = amal.send("what is the rapporteur's name?");
  await amal.nextMessage();
  amal.edit(question.message_id, 'did Russia react?');
  await amal.nextEdit();
  await asked(1);
});

it('what was asked is gone after 90 days, and with 0 days nothing is kept', async () => {
  const { admin, amal, asked, clock, storage } = await open();
  amal.send("what is the rapporteur's name?");
  await amal.nextMessage();
  await asked(1);
  clock.pass(90 * 86_400);
  admin.send('/unanswered');
  expect((await admin.nextMessage()).text).toMatch(/^No question/);
  const kept = async ({ list }: KeyValueStorage) =>
    (await list('')).filter(([key]) => !key.startsWith('client-language:'));
  expect(await kept(storage)).toEqual([]);

  const off = await open({ unansweredDays: 0 });
  off.amal.send("what is the rapporteur's name?");
  await off.amal.nextMessage();
  off.admin.send('/unanswered');
  expect((await off.admin.nextMessage()).text).toBe('Nothing is counted, because UNANSWERED_DAYS is 0.');
  expect(await kept(off.storage)).toEqual([]);
});

it.each([
  ['fails', () => Promise.reject(new Error('disk full'))],
  ['never answers', () => new Promise<never>(() => {})],
])('a storage that %s costs no answer, and delays none', async (_, add) => {
  const { amal, log } = await open({ storage: { ...createMemoryStorage(), add } });
  for (let i = 0; i < 2; i++) {
    amal.send("what is the rapporteur's name?");
    expect((await amal.nextMessage()).text).toMatch(/^Neither the news report/);
  }
  expect(log.map((line) => JSON.parse(line).level).filter((level) => level >= 50)).toEqual([]);
});
