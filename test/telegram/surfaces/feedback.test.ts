import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { StorageError } from '../../../src/storage/storage.ts';
import { buttonsOf, openMore, plain, startBot } from '../../support/telegram.ts';

async function open(languageCode = 'en', withAdmin = true) {
  const server = await startBotApi();
  const admin = server.addPerson({ firstName: 'Admin', languageCode: 'en' });
  const running = await startBot({ server, adminIds: withAdmin ? [admin.user.id] : [] });
  const person = server.addPerson({ firstName: '<b>Amal</b>', languageCode });
  return { ...running, admin, person };
}
/** The row of buttons that rate. */
const rowOf = (message: Parameters<typeof buttonsOf>[0]) => buttonsOf(message).find((row) => `${row}`.includes('👍'));

describe.each([
  ['en', 'how many abstained?', 'Back'],
  ['ar', 'كم دولة امتنعت؟', 'رجوع'],
] as const)('ratings, in %s', (languageCode, question, back) => {
  it('are counted for each fact, once for each answer, and can be changed', async () => {
    const { person, storage } = await open(languageCode);
    person.send(question);
    const answer = await openMore(person, await person.nextMessage());
    expect(rowOf(answer)).toEqual(['👍', '👎']);
    person.press(answer, '👍');
    expect(rowOf(await person.nextEdit())).toEqual(['✓ 👍', '👎']);
    expect(await storage.get('helpful:vote.abstentions')).toBe('1');
    await person.press(answer, '✓ 👍').answered();
    person.press(answer, '👎');
    expect(rowOf(await person.nextEdit())).toEqual(['👍', '✓ 👎']);
    expect(await storage.get('helpful:vote.abstentions')).toBe('0');
    expect(await storage.get('unhelpful:vote.abstentions')).toBe('1');
    person.press(answer, back);
    const closed = await person.nextEdit();
    expect(rowOf(closed)).toBeUndefined();
    expect(rowOf(await openMore(person, closed))).toEqual(['👍', '✓ 👎']);
  });
});

it('ratings of many users at the same time are all counted', async () => {
  const { server, storage, settled } = await open();
  const people = Array.from({ length: 8 }, () => server.addPerson({ languageCode: 'en' }));
  for (const person of people) person.send('how many abstained?');
  await Promise.all(
    people.map(async (person) => person.press(await openMore(person, await person.nextMessage()), '👍').answered()),
  );
  await Promise.all(people.map((person) => person.nextEdit()));
  await settled();
  expect(await storage.get('helpful:vote.abstentions')).toBe('8');
});

it('only an administrator can read the counts', async () => {
  const { admin, person } = await open();
  admin.send('/feedback');
  expect(plain((await admin.nextMessage()).text)).toBe('Nobody has rated an answer yet.');
  person.send('how many abstained?');
  person.press(await openMore(person, await person.nextMessage()), '👎');
  await person.nextEdit();
  admin.send('/Feedback');
  expect(plain((await admin.nextMessage()).text)).toBe('Abstentions: 👍 0 👎 1');
  person.send('/feedback');
  expect((await person.nextMessage()).text).toMatch(/^I do not know this command/);
});

it('without an administrator, there is no button for reports', async () => {
  const { person } = await open('en', false);
  person.send('how many abstained?');
  expect(buttonsOf(await openMore(person, await person.nextMessage())).flat()).not.toContain('Something is wrong');
});

it('answers in a group cannot be rated, but reported', async () => {
  const { server } = await open();
  const amal = server.addPerson({ firstName: 'Amal', languageCode: 'en' });
  const group = server.addGroup({ kind: 'supergroup', members: [amal] });
  amal.in(group).send('/ask how many abstained?');
  const buttons = buttonsOf(await openMore(amal.in(group), await amal.in(group).nextMessage())).flat();
  expect(buttons).toContain('Something is wrong');
  expect(buttons).not.toContain('👍');
});

it('a rating that cannot be stored is logged, and the person who was thanked gets no apology', async () => {
  const stored = createMemoryStorage();
  const full = () => Promise.reject(new StorageError('the disk is full'));
  const { server, log, settled } = await startBot({
    storage: { ...stored, set: (key, ...rest) => (key.startsWith('vote:') ? full() : stored.set(key, ...rest)) },
  });
  const person = server.addPerson({ languageCode: 'en' });
  person.send('how many abstained?');
  const answer = await openMore(person, await person.nextMessage());
  expect(await person.press(answer, '👍').answered()).toMatchObject({ text: expect.stringMatching(/Thank/) });
  await settled();
  expect(person.messages).toHaveLength(2);
  expect(log.filter((line) => line.includes('failed to store a rating'))).toHaveLength(1);
});

it('an administrator needs no `from` in a message, because the chat says who it is', async () => {
  const { server, admin } = await open();
  const message = { message_id: 900, date: Math.floor(Date.now() / 1000), chat: admin.chat, text: '/feedback' };
  admin.start();
  await admin.nextMessage();
  const entities = [{ type: 'bot_command', offset: 0, length: 9 }];
  server.push({ message: { ...message, entities } as never });
  expect(plain((await admin.nextMessage()).text)).toBe('لم يقيّم أحد أي إجابة بعد.');
});
