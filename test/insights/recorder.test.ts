import { expect, it, vi } from 'vitest';
import { createLogger } from '../../src/create-logger.ts';
import { createInsights } from '../../src/insights/create-insights.ts';
import { createRecorderQueue, type SentReply } from '../../src/insights/recorder.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import type { KeyValueStorage } from '../../src/storage/storage.ts';
import { openPartsForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

const { interpret } = openPartsForTest(BELARUS);
const NAME = { outcome: 'unanswered', facts: ['unanswered.rapporteur-name'], language: 'en' } as const;

function open(storage: KeyValueStorage = createMemoryStorage(), days = 90) {
  const log: string[] = [];
  const logger = createLogger('debug', { write: (line: string) => void log.push(line) });
  const metrics = createMetrics();
  const recordWithLog = createRecorderQueue(createInsights(storage, days, Date.now), metrics)(interpret);
  const keys = async (prefix: string) => (await storage.list(prefix)).map(([key]) => key);
  const record = (sent: Omit<SentReply, 'logger'>) => recordWithLog({ ...sent, logger });
  return { storage, log, metrics, record, keys };
}

it('counts each reply, and keeps the question of an unanswered one without what identifies a person', async () => {
  const { record, storage } = open();
  const question = "@amal_h what is the rapporteur's name? call +41 22 917 90 00";
  record({ place: 'private', reply: NAME, question });
  await vi.waitFor(async () => expect(await storage.list('asked:')).toHaveLength(1));
  const everything = JSON.stringify(await storage.list(''));
  expect(everything).toContain("what is the rapporteur's name? call");
  expect(everything).not.toMatch(/amal|917/);
});

it.each<[string, Omit<SentReply, 'logger'>, number]>([
  ['an answer', { place: 'group', reply: { ...NAME, outcome: 'answer' }, question: 'who?' }, 0],
  [
    'a fallback without offers',
    { place: 'group', reply: { ...NAME, outcome: 'fallback', facts: [] }, question: 'x' },
    0,
  ],
  ['a fallback with offers', { place: 'group', reply: { ...NAME, outcome: 'fallback' }, question: 'who votes' }, 1],
  ['a question that may be unfinished', { place: 'inline', reply: NAME }, 0],
  ['a question of which nothing is left', { place: 'private', reply: NAME, question: '@amal' }, 0],
])('%s is counted, and its question kept or not', async (_, sent, kept) => {
  const { record, keys } = open();
  record(sent);
  record({ place: 'channel', reply: { ...NAME, outcome: 'answer' } });
  await vi.waitFor(async () => expect(await keys('answers:')).toHaveLength(2));
  expect(await keys('asked:')).toHaveLength(kept);
});

it('a storage that fails is logged, and later replies are counted', async () => {
  const storage = createMemoryStorage();
  let fails = true;
  const { record, log, keys } = open({
    ...storage,
    add: async (...args) => (fails ? Promise.reject(new Error('disk full')) : storage.add(...args)),
  });
  record({ place: 'private', reply: NAME, question: 'who?' });
  await vi.waitFor(() => expect(log.join()).toContain('failed to count a reply'));
  fails = false;
  record({ place: 'private', reply: NAME, question: 'who?' });
  await vi.waitFor(async () => expect(await keys('answers:')).toHaveLength(1));
});

it('a storage that never answers does not fill the memory', async () => {
  const { record, log } = open({ ...createMemoryStorage(), add: () => new Promise(() => {}) });
  for (let i = 0; i < 1001; i++) record({ place: 'private', reply: NAME });
  expect(log.filter((line) => line.includes('too many are waiting'))).toHaveLength(1);
});

it.each([0, 90])('the metrics count a reply and its topic if %i days are kept', async (days) => {
  const { record, metrics } = open(undefined, days);
  record({ place: 'private', reply: NAME, question: "what is the rapporteur's name?" });
  record({ place: 'inline', reply: NAME });
  record({ place: 'group', reply: { ...NAME, outcome: 'answer' }, question: 'who?' });
  expect((await metrics.replies.get()).values).toEqual([
    { labels: { outcome: 'unanswered', place: 'private', language: 'en' }, value: 1 },
    { labels: { outcome: 'unanswered', place: 'inline', language: 'en' }, value: 1 },
    { labels: { outcome: 'answer', place: 'group', language: 'en' }, value: 1 },
  ]);
  expect((await metrics.unanswered.get()).values).toEqual([
    { labels: { topic: 'unanswered.rapporteur-name' }, value: 1 },
  ]);
});

it('without insights, the storage is not used', async () => {
  const { record, storage } = open(undefined, 0);
  record({ place: 'private', reply: NAME, question: 'who?' });
  await new Promise(setImmediate);
  expect(await storage.list('')).toEqual([]);
});
