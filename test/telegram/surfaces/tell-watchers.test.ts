import { startBotApi } from 'telegram-stand-in';
import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { callsOf } from '../../support/places.ts';
import { resolveTopic } from '../../support/resolve-topic.ts';
import { plain, startBot } from '../../support/telegram.ts';

const TOPIC = 'unanswered.rapporteur-name';
const resolve = resolveTopic(TOPIC);

/** Starts a bot with people who have started it and wait for a topic. */
async function open(count = 1) {
  const running = await startBot();
  const people = Array.from({ length: count }, () => running.server.addPerson({ languageCode: 'en' }));
  for (const person of people) {
    person.start();
    await person.nextMessage();
    await running.storage.set(`watch:${TOPIC}:${person.user.id}`, '');
  }
  const waiting = async () => (await running.storage.list('watch:')).length;
  const [amal] = people as [(typeof people)[number]];
  return { ...running, people, amal, waiting };
}

describe.each([
  [
    'en',
    'language=en',
    /^You asked me to tell you when I know more about this: The Special Rapporteur's name\.\n\nThe resolution received 23 votes in favour\.\n\nSource: Youm7/,
  ],
  ['ar', 'language=ar', /^طلبتَ أن أخبرك حين أعرف المزيد عن هذا الموضوع: .*\n\nصوّتت لصالح القرار 23 دولة\.\n\nالمصدر: /],
  ['Arabic if the chat has no language', undefined, /^طلبتَ أن أخبرك/],
])('a person who waits, in %s', (_, settings, text) => {
  it('is told once after a reload, with the answer and its source', async () => {
    const { amal, storage, replaceAnswerer, told, waiting } = await open();
    if (settings) await storage.set(`settings:${amal.user.id}`, settings);
    replaceAnswerer(resolve);
    expect(plain((await amal.nextMessage()).text)).toMatch(text);
    await told();
    expect(await waiting()).toBe(0);
    const before = amal.messages.length;
    replaceAnswerer(resolve);
    await told();
    expect(amal.messages).toHaveLength(before);
  });
});

it('reloads in a row tell once', async () => {
  const { amal, replaceAnswerer, told } = await open();
  const before = amal.messages.length;
  for (let i = 0; i < 3; i++) replaceAnswerer(resolve);
  await told();
  expect(amal.messages).toHaveLength(before + 1);
});

it('a person whom another replica is just telling is not told', async () => {
  const { amal, storage, replaceAnswerer, told } = await open();
  await storage.add(`telling:${TOPIC}:${amal.user.id}`, 1, 60_000);
  const before = amal.messages.length;
  replaceAnswerer(resolve);
  await told();
  expect(amal.messages).toHaveLength(before);
});

it('people who wait for another topic are not told', async () => {
  const { amal, replaceAnswerer, told, waiting } = await open();
  const before = amal.messages.length;
  replaceAnswerer(resolveTopic('unanswered.reactions'));
  await told();
  expect(amal.messages).toHaveLength(before);
  expect(await waiting()).toBe(1);
});

it('a person who has blocked the bot is forgotten', async () => {
  const { amal, replaceAnswerer, told, waiting } = await open();
  amal.block();
  replaceAnswerer(resolve);
  await told();
  expect(await waiting()).toBe(0);
});

it('after any other failure, a person is told the next time, and the others now', async () => {
  const { people, server, replaceAnswerer, told, waiting, log } = await open(2);
  server.fail({ kind: 'error', code: 400, description: 'Bad Request: chat not found', method: 'sendMessage' });
  replaceAnswerer(resolve);
  await told();
  expect(await waiting()).toBe(1);
  expect(log.join()).toContain('failed to tell somebody who waits');
  replaceAnswerer(resolve);
  await told();
  expect(await waiting()).toBe(0);
  for (const person of people) expect(person.messages.filter(({ text }) => text?.includes('23'))).toHaveLength(1);
});

it('a follow-up is understood from what was told', async () => {
  const { amal, replaceAnswerer } = await open();
  replaceAnswerer(resolve);
  await amal.nextMessage();
  amal.send('and against?');
  expect(plain((await amal.nextMessage()).text)).toMatch(/^Only 2 states voted against/);
});

it('no more than twenty are told in a second', async () => {
  const { server, replaceAnswerer, told } = await open(24);
  const before = callsOf(server, 'sendMessage').length;
  replaceAnswerer(resolve);
  await told();
  const times = server.calls.filter(({ method }) => method === 'sendMessage').map(({ at }) => at);
  const telling = times.slice(before);
  expect(telling).toHaveLength(24);
  for (const [i, at] of telling.slice(20).entries()) expect(at - (telling[i] ?? 0)).toBeGreaterThanOrEqual(980);
});

it('a storage that fails is logged, and the bot goes on', async () => {
  const server = await startBotApi();
  const list = () => Promise.reject(new Error('disk full'));
  const { replaceAnswerer, told, log } = await startBot({ server, storage: { ...createMemoryStorage(), list } });
  replaceAnswerer(resolve);
  await told();
  expect(log.join()).toContain('failed to read who waits');
  const person = server.addPerson({ languageCode: 'en' });
  person.send('thanks');
  expect((await person.nextMessage()).text).toBe("You're welcome.");
});
