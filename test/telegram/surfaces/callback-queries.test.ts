import { describe, expect, it } from 'vitest';
import { openMore, startBot } from '../../support/telegram.ts';

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
    ['more:vote.gone:en', /^This button is from an older version/],
    ['less:vote.gone:ar', /^هذا الزر من نسخة سابقة/],
    ['section:gone:en', /^This button is from an older version/],
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

  it('shows references, and leads back to the answer with its verdict', async () => {
    const { person } = await startWithAnswer();
    person.send('so 30 countries backed it, right?');
    const answer = await person.nextMessage();
    expect(answer.text).toMatch(/^No: 23, not 30\./);
    person.press(await openMore(person, answer), 'How to cite');
    const cited = await person.nextEdit();
    expect(cited.text).toContain('@misc{belarus-2020-U1,');
    person.press(cited, 'Back to the answer');
    expect((await person.nextEdit()).text).toBe(answer.text);
  });

  it('for another language of an answer does not change the language of the chat', async () => {
    const { person, answer, storage } = await startWithAnswer();
    person.press(answer, 'العربية');
    expect((await person.nextEdit()).text).toMatch(/^امتنعت/);
    expect(await storage.get(`settings:${person.chat.id}`)).toBeUndefined();
  });
});
