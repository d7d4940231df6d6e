import { expect, it, vi } from 'vitest';
import { batchInsights } from '../../src/insights/batch-insights.ts';
import { createInsights } from '../../src/insights/create-insights.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';

const ANSWER = { language: 'ar', place: 'private', outcome: 'answer' } as const;
const QUESTION = { topic: 'unanswered.name', text: 'what is it', words: ['what', 'is', 'it'] };

function open() {
  const storage = createMemoryStorage();
  const insights = createInsights(storage, 90, Date.now);
  if (!insights) throw new Error('no insights');
  const errors: unknown[] = [];
  return { storage, errors, batched: batchInsights(insights, (error) => errors.push(error)) };
}

it('equal answers are one write, and are listed before it', async () => {
  const { storage, batched } = open();
  const add = vi.spyOn(storage, 'add');
  for (let i = 0; i < 3; i++) await batched.answers.add(ANSWER);
  await batched.answers.add({ ...ANSWER, outcome: 'fallback' });
  expect(add).not.toHaveBeenCalled();
  expect((await batched.answers.list()).map(({ outcome, count }) => [outcome, count])).toEqual([
    ['answer', 3],
    ['fallback', 1],
  ]);
  expect(add).toHaveBeenCalledTimes(2);
});

it('equal questions are one write, and are listed before it', async () => {
  const { storage, batched } = open();
  const set = vi.spyOn(storage, 'set');
  for (let i = 0; i < 3; i++) await batched.questions.add(QUESTION);
  expect(set).not.toHaveBeenCalled();
  expect(await batched.questions.list()).toMatchObject([{ text: 'what is it', total: 3 }]);
  expect(set).toHaveBeenCalledOnce();
});

it('counts are written soon, without being asked for', async () => {
  const { storage, batched } = open();
  await batched.answers.add(ANSWER);
  await vi.waitFor(async () => expect(await storage.list('answers:')).toHaveLength(1), 5000);
});

it('what cannot be written is reported, and what comes later is written', async () => {
  const { storage, batched, errors } = open();
  const add = vi.spyOn(storage, 'add').mockRejectedValueOnce(new Error('disk full'));
  await batched.answers.add(ANSWER);
  await batched.flush();
  expect(errors).toEqual([new Error('disk full')]);
  add.mockRestore();
  await batched.answers.add(ANSWER);
  await batched.flush();
  expect(await storage.list('answers:')).toHaveLength(1);
});
