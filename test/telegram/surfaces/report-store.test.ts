import { describe, expect, it } from 'vitest';
import { createMemoryStorage } from '../../../src/storage/memory-storage.ts';
import { createReportStore, reportKey } from '../../../src/telegram/surfaces/report-store.ts';

const question = { text: 'كم دولة امتنعت؟', recentFacts: ['vote.for'] };
const subject = { language: 'ar', question, answer: { text: '22', facts: ['vote.abstentions'] } } as const;

describe('a prompt', () => {
  it('is found by chat and message, and keeps only its person once it has ended', async () => {
    const store = createReportStore(createMemoryStorage());
    await store.setPrompt(-5, 7, { person: 1, subject, key: 'k' });
    expect(await store.findPrompt(-5, 7)).toEqual({ person: 1, subject, key: 'k' });
    expect(await store.findPrompt(-5, 8)).toBeUndefined();
    await store.endPrompt(-5, 7);
    expect(await store.findPrompt(-5, 7)).toEqual({ person: 1 });
  });

  it('is the latest of a person in a chat if it still waits and no later one does', async () => {
    const store = createReportStore(createMemoryStorage());
    for (const id of [9, 10, 11]) await store.setPrompt(5, id, { person: 1, subject });
    await store.setPrompt(5, 12, { person: 2, subject });
    await store.setPrompt(55, 99, { person: 1, subject });
    await store.endPrompt(5, 11);
    expect(await store.latestPrompt(5, 1)).toBe(10);
    expect(await store.latestPrompt(5, 3)).toBeUndefined();
  });
});

describe('a report', () => {
  it('is found by a random id until it is deleted', async () => {
    const store = createReportStore(createMemoryStorage());
    const [id, other] = [await store.addReport(question), await store.addReport(question)];
    expect(id).not.toBe(other);
    expect(await store.findReport(id)).toEqual(question);
    await store.deleteReport(id);
    expect(await store.findReport(id)).toBeUndefined();
    expect(await store.findReport(other)).toEqual(question);
  });

  it('is known as waiting or sent by a key that says neither person nor chat', async () => {
    const store = createReportStore(createMemoryStorage());
    const key = reportKey(4242, -1007, 7, ['vote.for']);
    expect(key).not.toMatch(/4242|1007/);
    expect(key).toBe(reportKey(4242, -1007, 7, ['vote.for']));
    const others = [reportKey(1, -1007, 7, ['vote.for']), reportKey(4242, -1007, 7, []), reportKey(4242, 1, 7, [])];
    expect(new Set([key, ...others]).size).toBe(4);
    expect(await store.stateOf(key)).toBeUndefined();
    await store.setState(key, { prompt: 9 });
    expect(await store.stateOf(key)).toEqual({ prompt: 9 });
    await store.setState(key, 'sent');
    expect(await store.stateOf(key)).toBe('sent');
  });
});
