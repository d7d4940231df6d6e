import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it, vi } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { openMore, plain, type Setup, startBot } from '../../support/telegram.ts';

async function open(languageCode: string, setup: Setup = {}) {
  const server = await startBotApi();
  const admin = server.addPerson({ languageCode: 'en' });
  admin.start();
  const running = await startBot({ server, adminIds: [admin.user.id], ...setup });
  await admin.nextMessage();
  return { ...running, admin, person: server.addPerson({ languageCode }) };
}

describe.each([
  ['en', ['Settings:', 'Ratings:', 'Reports', 'Our conv', 'Questions', '“Tell me', 'Numbers', 'Logs:'], '90 days'],
  ['ar', ['الإعدادات:', 'التقييمات:', 'البلاغات', 'محادثتنا:', 'الأسئلة', '«أخبرني', 'أعداد', 'السجلات:'], '90 يومًا'],
] as const)('/privacy, in %s', (languageCode, beginnings, days) => {
  it('says in eight lines what is kept, why and how long', async () => {
    const { person } = await open(languageCode);
    person.send('/privacy');
    const lines = plain((await person.nextMessage()).text).split('\n');
    expect(lines).toHaveLength(8);
    beginnings.forEach((beginning, i) => {
      expect(lines[i]).toMatch(new RegExp(`^${beginning}`));
    });
    for (const i of [4, 6]) expect(lines[i]).toContain(days);
  });

  it('is true if the bot keeps no questions and counts nothing', async () => {
    const { person } = await open(languageCode, { unansweredDays: 0 });
    person.send('/privacy');
    const lines = plain((await person.nextMessage()).text).split('\n');
    expect(lines).toHaveLength(8);
    for (const i of [4, 6]) expect(lines[i]).toMatch(/not kept\.$|لا أحتفظ بها\.$/);
  });

  it('is in the list of commands with /forget, and what /about refers to', async () => {
    const { person } = await open(languageCode);
    for (const command of ['/help', '/about', '/vites']) {
      person.send(command);
      expect((await person.nextMessage()).text).toMatch(/\/privacy[\s\S]*\/forget/);
    }
  });
});

describe.each([
  ['en', 'how many abstained?', "what is the rapporteur's name?", 'Something is wrong', 'Tell me when you know'],
  ['ar', 'كم دولة امتنعت؟', 'ما اسم المقررة الخاصة؟', 'في الإجابة خطأ', 'أخبرني حين تعرف'],
] as const)('/forget, in %s', (languageCode, question, unanswered, report, watch) => {
  it('deletes everything that is kept about a person, and nothing of another', async () => {
    const { server, person, storage, admin, settled } = await open(languageCode);
    const other = server.addPerson({ languageCode });
    for (const each of [person, other]) {
      each.send('/language');
      each.press(await each.nextMessage(), languageCode === 'en' ? 'العربية' : 'English');
      await each.nextEdit();
      each.send(question);
      const answer = await each.nextMessage();
      const more = await openMore(each, answer);
      each.press(more, '👍');
      await each.nextEdit();
      each.press(more, report);
      each.send('wrong', { replyTo: (await each.nextMessage()).message_id });
      await each.nextMessage();
      await admin.nextMessage();
      each.send(unanswered);
      await each.press(await each.nextMessage(), watch).answered();
    }
    await settled();
    await vi.waitFor(async () => expect(await storage.list('asked:')).toHaveLength(1));
    const naming = async (id: number) => (await storage.list('')).filter((entry) => entry.join(' ').includes(`${id}`));
    expect(await naming(person.user.id)).toHaveLength(4);
    const ofOthers = await naming(other.user.id);

    person.send('/forget');
    expect((await person.nextMessage()).text).toMatch(languageCode === 'en' ? /^تم\./ : /^Done\./);
    await settled();
    expect(await naming(person.user.id)).toEqual([]);
    expect(await naming(other.user.id)).toEqual(ofOthers);
    expect(await storage.get('helpful:vote.abstentions')).toBe('2');
  });
});

it('/forget also forgets the conversation: a follow-up is not understood from it any more', async () => {
  const { server, person } = await open('en');
  const follow = async (asker = person) => {
    asker.send('and when?');
    return plain((await asker.nextMessage()).text);
  };
  person.send('who asked for the session?');
  await person.nextMessage();
  expect(await follow()).toMatch(/^The urgent session was held/);
  person.send('/forget');
  expect((await person.nextMessage()).text).toMatch(/^Done\./);
  expect(await follow()).toBe(await follow(server.addPerson({ languageCode: 'en' })));
});

it('/forget does not claim to have deleted what it could not', async () => {
  const list = () => Promise.reject(new Error('disk full'));
  const { person } = await open('en', { storage: { ...createMemoryStorage(), list } });
  person.send('/forget');
  expect((await person.nextMessage()).text).toMatch(/^Sorry, something went wrong/);
});

it('in a group, neither command does anything', async () => {
  const { server, person, settled } = await open('en');
  const group = server.addGroup({ kind: 'supergroup', members: [person] });
  await settled();
  const before = group.messages.length;
  for (const command of ['/privacy', '/forget']) person.in(group).send(command);
  await settled();
  expect(group.messages).toHaveLength(before + 2);
});
