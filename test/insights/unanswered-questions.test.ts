import { expect, it } from 'vitest';
import { DAY } from '../../src/insights/days.ts';
import { createUnansweredQuestions, MAX_QUESTIONS } from '../../src/insights/unanswered-questions.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';

function open(days = 90) {
  let time = Date.UTC(2026, 0, 31);
  const now = () => time;
  const storage = createMemoryStorage({ now });
  const questions = createUnansweredQuestions(storage, days, now);
  const ask = (text: string, topic = 'unanswered.name') => questions.add({ topic, text, words: text.split(' ') });
  const pass = (count: number) => {
    time += count * DAY;
  };
  return { storage, questions, ask, pass };
}

it('similar questions are one entry, which shows the first wording and the counts per day', async () => {
  const { questions, ask, pass } = open();
  await ask('what is the name');
  await ask('the name what');
  pass(1);
  await ask('what is her name');
  await ask('who speaks');
  expect(await questions.list()).toEqual([
    {
      topic: 'unanswered.name',
      text: 'what is the name',
      days: [
        ['2026-01-31', 2],
        ['2026-02-01', 1],
      ],
      total: 3,
    },
    { topic: 'unanswered.name', text: 'who speaks', days: [['2026-02-01', 1]], total: 1 },
  ]);
});

it('equal questions of two topics are two entries', async () => {
  const { questions, ask } = open();
  await ask('what is it');
  await ask('what is it', 'unanswered.other');
  expect(await questions.list()).toHaveLength(2);
});

it('counts are kept for a number of days, also those of a question that is asked again', async () => {
  const { questions, ask, pass, storage } = open(3);
  await ask('one two');
  pass(2);
  await ask('one two');
  expect((await questions.list())[0]?.total).toBe(2);
  pass(1);
  expect((await questions.list())[0]?.total).toBe(1);
  pass(2);
  expect(await questions.list()).toEqual([]);
  expect(await storage.list('')).toEqual([]);
});

it('a flood is bounded: the rarest questions make room for the latest', async () => {
  const { questions, ask, storage, pass } = open();
  await ask('often asked');
  await ask('often asked');
  pass(1);
  for (let i = 0; i < MAX_QUESTIONS + 5; i++) await ask(`flood${i} x${i}`);
  const kept = (await questions.list()).map(({ text }) => text);
  expect(kept).toHaveLength(MAX_QUESTIONS);
  expect(await storage.list('')).toHaveLength(MAX_QUESTIONS);
  expect(kept[0]).toBe('often asked');
  expect(kept).toContain(`flood${MAX_QUESTIONS + 4} x${MAX_QUESTIONS + 4}`);
});

it('nothing but the topic, the text, its words and the counts is stored', async () => {
  const { ask, storage } = open();
  await ask('who knows');
  const [[, value] = []] = await storage.list('');
  expect(JSON.parse(value ?? '')).toEqual({
    ...{ topic: 'unanswered.name', text: 'who knows', words: ['who', 'knows'] },
    counts: { '2026-01-31': 1 },
  });
});
