import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { resolveTopic } from '../../support/resolve-topic.ts';
import { buttonsOf, plain, type Setup, startBot } from '../../support/telegram.ts';

const TOPIC = 'unanswered.rapporteur-name';
const SAYS = {
  en: {
    question: "what is the rapporteur's name?",
    button: 'Tell me when you know',
    noted: /^Noted\. .* \/forget undoes this\.$/,
    notedBefore: /^This is already noted: .* \/forget undoes this\.$/,
    failed: /^I could not note this/,
    answer: /^The resolution received 23 votes/,
  },
  ar: {
    question: 'ما اسم المقررة الخاصة؟',
    button: 'أخبرني حين تعرف',
    noted: /^سجّلتُ ذلك\. .* ويلغي الأمر \/forget ذلك\.$/,
    notedBefore: /^سبق أن سجّلتُ ذلك.* ويلغي الأمر \/forget ذلك\.$/,
    failed: /^تعذّر تسجيل ذلك/,
    answer: /^صوّتت لصالح القرار 23/,
  },
} as const;

async function ask(languageCode: 'en' | 'ar', setup: Setup = {}) {
  const running = await startBot(setup);
  const person = running.server.addPerson({ languageCode });
  person.send(SAYS[languageCode].question);
  return { ...running, person, reply: await person.nextMessage(), says: SAYS[languageCode] };
}

describe.each(['en', 'ar'] as const)('the button below an unanswered reply, in %s', (languageCode) => {
  it('notes the chat and the topic, and says what will happen; a second time, that it is noted', async () => {
    const { person, reply, says, storage } = await ask(languageCode);
    expect(buttonsOf(reply)).toContainEqual([says.button]);
    const first = await person.press(reply, says.button).answered();
    expect(first.show_alert).toBe(true);
    expect(plain(first.text)).toMatch(says.noted);
    const second = await person.press(reply, says.button).answered();
    expect(plain(second.text)).toMatch(says.notedBefore);
    expect(await storage.list('watch:')).toEqual([[`watch:${TOPIC}:${person.user.id}`, '']]);
  });

  it('says so if that failed', async () => {
    const set = () => Promise.reject(new Error('disk full'));
    const { person, reply, says } = await ask(languageCode, { storage: { ...createMemoryStorage(), set } });
    expect((await person.press(reply, says.button).answered()).text).toMatch(says.failed);
  });

  it('shows the answer if there is one by now, and is no longer offered', async () => {
    const { person, reply, says, storage, replaceAnswerer } = await ask(languageCode);
    replaceAnswerer(resolveTopic(TOPIC));
    person.press(reply, says.button);
    expect(plain((await person.nextMessage()).text)).toMatch(says.answer);
    expect(await storage.list('watch:')).toEqual([]);
    person.send(says.question);
    expect(buttonsOf(await person.nextMessage()).flat()).not.toContain(says.button);
  });
});

it('answers, and replies in groups, do not have it', async () => {
  const { person, server } = await ask('en');
  person.send('how many abstained?');
  expect(buttonsOf(await person.nextMessage()).flat()).not.toContain(SAYS.en.button);
  const group = server.addGroup({ kind: 'supergroup', members: [person] });
  person.in(group).send(`/ask ${SAYS.en.question}`);
  expect(buttonsOf(await person.in(group).nextMessage()).flat()).not.toContain(SAYS.en.button);
});

it.each(['watch:unanswered.gone', 'watch:vote.for', 'watch:'])('the data %s notes nothing', async (data) => {
  const { person, reply, storage } = await ask('en');
  expect((await person.press(reply, { data }).answered()).text).toMatch(/^This button/);
  expect(await storage.list('watch:')).toEqual([]);
});
