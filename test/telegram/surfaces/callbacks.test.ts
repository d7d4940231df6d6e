import { describe, expect, it } from 'vitest';
import { openMore, startBot } from '../../support/telegram.ts';

async function startWithAnswer() {
  const running = await startBot();
  const person = running.server.addPerson({ languageCode: 'en' });
  person.send('how many abstained?');
  return { ...running, person, answer: await person.nextMessage() };
}
const levelsIn = (log: readonly string[]) => log.map((line) => JSON.parse(line).level);

describe('a callback query that cannot be answered still has its effect', () => {
  it('if it is too old, which is expected', async () => {
    const { server, person, answer, stop } = await startWithAnswer();
    await stop();
    person.press(answer, 'Source');
    server.fail({ kind: 'expire-callbacks' });
    const { log } = await startBot({ server });
    expect((await person.nextEdit()).text).toMatch(/^Abstentions/);
    expect(Math.max(...levelsIn(log))).toBeLessThan(40);
  });

  it('if the connection fails, which is logged as a warning', async () => {
    const { server, person, answer, log } = await startWithAnswer();
    server.fail({ kind: 'drop', when: 'before', method: 'answerCallbackQuery' });
    person.press(answer, 'Source');
    expect((await person.nextEdit()).text).toMatch(/^Abstentions/);
    expect(Math.max(...levelsIn(log))).toBe(40);
  });
});

it('a button is handled by the composer of its verb, and every press is answered once', async () => {
  const { server, person, answer, settled } = await startWithAnswer();
  person.press(await openMore(person, answer), '👍');
  person.press(answer, { data: 'source:vote.abstentions:en' });
  person.press(answer, { data: 'nonsense' });
  await settled();
  const methods = server.calls.map(({ method }) => method).filter((method) => method !== 'getUpdates');
  expect(methods.filter((method) => method === 'answerCallbackQuery')).toHaveLength(4);
  expect(methods.filter((method) => /^edit/.test(method)).sort()).toEqual([
    'editMessageReplyMarkup',
    'editMessageReplyMarkup',
    'editMessageText',
  ]);
});

it('a press without the message that the button is below gets a notice, since nothing can be edited', async () => {
  const { server, person, log, settled } = await startWithAnswer();
  const { user: from } = person;
  server.push({ callback_query: { id: '1', from, chat_instance: '1', data: 'topics:en' } });
  await settled();
  expect(server.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1);
  expect(Math.max(...levelsIn(log))).toBeLessThan(50);
});
