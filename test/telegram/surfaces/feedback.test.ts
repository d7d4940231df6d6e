import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
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
