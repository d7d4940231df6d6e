/** Tests of why the bot answered as it did. */

import { describe, expect, it } from 'vitest';
import { openLocalChat } from '../support/local-chat.ts';
import { explainQuestion, fetchWhy, sendText } from '../support/local-chat-http.ts';

describe('the explanation of an answer', () => {
  it('is in the language of the page, with the facts and their sources', async () => {
    const { url } = await openLocalChat();
    const explanation = await explainQuestion(url, 'bot', 'how many voted against?', 'ar');
    expect(explanation).toMatchObject({ outcome: 'answer', facts: ['vote.against'], halves: [] });
    expect(explanation.cards[0]?.title).toBe('الدول المعارضة');
    expect(explanation.cards[0]?.sources[0]?.text).toMatch(/الفقرة 2/);
    expect(explanation.titles['vote.against']).toBe('الدول المعارضة');
    expect(explanation.candidates.length).toBeLessThanOrEqual(6);
  });

  it.each([
    ['bot', '/ask how many voted against?'],
    ['group', '/ask@qarar_bot how many voted against?'],
    ['channel', '/ask how many voted against?'],
    ['friend', 'how many voted against? @qarar_bot'],
  ])('is of the question that a message in place %s puts: %s', async (place, text) => {
    const { url } = await openLocalChat();
    const { question, facts } = await explainQuestion(url, place, text);
    expect(question).toBe('how many voted against?');
    expect(facts).toEqual(['vote.against']);
  });

  it.each([
    ['bot', '/topics'],
    ['group', 'how many voted against?'],
    ['friend', 'how many voted against?'],
  ])('is missing for a message in place %s that asks the bot nothing: %s', async (place, text) => {
    const { url } = await openLocalChat();
    const id = await sendText(url, place, text);
    await explainQuestion(url, 'bot', 'how many abstained?');
    expect(await fetchWhy(url, place, id)).toBeNull();
  });

  it('is of the decision that was made: a follow-up, weighed by the conversation', async () => {
    const { url } = await openLocalChat();
    const before = await explainQuestion(url, 'bot', 'who proposed the amendments?');
    expect(before.followsUp).toBeUndefined();
    const explanation = await explainQuestion(url, 'bot', 'when?');
    expect(explanation).toMatchObject({
      outcome: 'answer',
      facts: ['resolution.date'],
      followsUp: before.facts[0],
      candidates: [{ meaning: { kind: 'fact', fact: 'resolution.date' } }, ...Array(5).fill(expect.anything())],
    });
    expect(explanation.titles[before.facts[0] as string]).toMatch(/amendments/);
  });

  it('is of the two halves of two questions, whose lesser confidence decides', async () => {
    const { url } = await openLocalChat();
    const { halves, facts, confidence } = await explainQuestion(
      url,
      'bot',
      'who proposed the amendments and when was the election?',
    );
    expect(halves).toHaveLength(2);
    expect(facts).toEqual(expect.arrayContaining(halves.map((half) => half.facts[0])));
    expect(confidence).toBe(Math.min(...halves.map((half) => half.confidence)));
    for (const { signals, candidates } of halves) {
      expect(signals.length).toBeGreaterThan(0);
      expect(candidates.length).toBeLessThanOrEqual(6);
    }
  });

  it.each([
    ['so 30 states voted in favour?', 'no'],
    ['so 23 states voted in favour?', 'yes'],
  ])('includes the verdict on a claim: %s', async (text, value) => {
    const { url } = await openLocalChat();
    expect((await explainQuestion(url, 'bot', text)).verdict).toMatchObject({ value });
  });

  it('shows only the decision on a message without words', async () => {
    const { url } = await openLocalChat();
    expect(await explainQuestion(url, 'bot', '؟!')).toMatchObject({ outcome: 'fallback', words: [], candidates: [] });
  });
});
