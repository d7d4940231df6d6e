import { expect, it } from 'vitest';
import { createAnswerCounts, summarizeCounts } from '../../src/insights/answer-counts.ts';
import { DAY } from '../../src/insights/days.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';

const START = Date.UTC(2026, 0, 31);

function open(days = 90) {
  let time = START;
  const now = () => time;
  const counts = createAnswerCounts(createMemoryStorage({ now }), days, now);
  const pass = (count: number) => {
    time += count * DAY;
  };
  return { counts, pass, now };
}

it('answers are counted by day, language, place and outcome', async () => {
  const { counts, pass } = open();
  await counts.add({ language: 'ar', place: 'private', outcome: 'answer' });
  await counts.add({ language: 'ar', place: 'private', outcome: 'answer' });
  pass(1);
  await counts.add({ language: 'en', place: 'inline', outcome: 'fallback' });
  expect(await counts.list()).toEqual([
    { day: '2026-01-31', language: 'ar', place: 'private', outcome: 'answer', count: 2 },
    { day: '2026-02-01', language: 'en', place: 'inline', outcome: 'fallback', count: 1 },
  ]);
});

it('numbers are kept for a number of days', async () => {
  const { counts, pass } = open(3);
  await counts.add({ language: 'ar', place: 'private', outcome: 'answer' });
  pass(2);
  expect(await counts.list()).toHaveLength(1);
  pass(1);
  expect(await counts.list()).toEqual([]);
});

it('the summary adds up the last seven days, and all that is kept', async () => {
  const { counts, pass, now } = open();
  await counts.add({ language: 'ar', place: 'private', outcome: 'answer' });
  pass(7);
  await counts.add({ language: 'ar', place: 'group', outcome: 'unanswered' });
  await counts.add({ language: 'en', place: 'group', outcome: 'answer' });
  const summary = summarizeCounts(await counts.list(), now());
  expect(summary).toMatchObject({ week: 2, kept: 3 });
  expect(summary.days).toHaveLength(7);
  expect(summary.days[0]).toEqual(['2026-02-07', 2]);
  expect(summary.languages).toContainEqual({ value: 'ar', week: 1, kept: 2 });
  expect(summary.places).toEqual([
    { value: 'private', week: 0, kept: 1 },
    { value: 'group', week: 2, kept: 2 },
  ]);
  expect(summary.outcomes).toContainEqual({ value: 'answer', week: 1, kept: 2 });
});
