import { describe, expect, it } from 'vitest';
import { buttonsOf, startBot } from '../../support/telegram.ts';

async function startWithAnswer() {
  const running = await startBot();
  const person = running.server.addPerson({ languageCode: 'en' });
  person.send('how many abstained?');
  return { ...running, person, answer: await person.nextMessage() };
}

describe('a button', () => {
  it.each([
    ['fact:vote.gone:en', /^This button is from an older version/],
    ['source:vote.for,vote.gone:en', /^This button is from an older version/],
    ['lang:ar:vote.gone', /^هذا الزر من نسخة سابقة/],
    ['fact:vote.gone', /^This button is from an older version/],
    ['page:1', /^This button no longer works/],
    ['<b>', /^This button no longer works/],
  ])('of another version gets an alert, and its message is not changed: %s', async (data, alert) => {
    const { person, answer, log, settled } = await startWithAnswer();
    const press = person.press(answer, { data });
    expect(await press.answered()).toMatchObject({ text: expect.stringMatching(alert), show_alert: true });
    await settled();
    expect(person.messages.at(-1)?.edit_date).toBeUndefined();
    expect(log.filter((line) => JSON.parse(line).level >= 50)).toEqual([]);
  });

  it.each([
    ['fact:vote.for', /^The resolution received 23 votes/],
    ['source:vote.for', /^Votes in favour/],
  ])('without a language shows its view in the language of the chat: %s', async (data, text) => {
    const { person, answer } = await startWithAnswer();
    person.press(answer, { data });
    expect((await person.nextEdit()).text).toMatch(text);
  });

  it('for a page beyond the last shows the last', async () => {
    const { person, answer } = await startWithAnswer();
    person.press(answer, { data: 'topics:999:en' });
    expect(buttonsOf(await person.nextEdit()).at(-1)).toEqual(['Previous']);
  });

  it('for another language of an answer does not change the language of the chat', async () => {
    const { person, answer, storage } = await startWithAnswer();
    person.press(answer, 'العربية');
    expect((await person.nextEdit()).text).toMatch(/^امتنعت/);
    expect(await storage.get(`settings:${person.chat.id}`)).toBeUndefined();
  });
});
