import { describe, expect, it } from 'vitest';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import type { ReplyWriter } from '../../src/answering/create-reply.ts';
import { createResponder } from '../../src/answering/respond.ts';
import type { Language } from '../../src/language/detect.ts';
import type { Conclusion, Interpretation } from '../../src/understanding/deciding/interpretation.ts';
import { BELARUS, openAnswererForTest } from '../support/belarus.ts';

const MEANINGS: Readonly<Record<string, Conclusion>> = {
  for: { outcome: 'answer', facts: ['vote.for'] },
  against: { outcome: 'answer', facts: ['vote.against'] },
  both: { outcome: 'answer', facts: ['vote.for', 'vote.abstentions'] },
  unanswered: { outcome: 'unanswered', facts: ['unanswered.countries'] },
  choice: { outcome: 'suggestions', facts: ['vote.share', 'vote.total'] },
  thanks: { outcome: 'smalltalk', smalltalk: 'thanks' },
  nothing: { outcome: 'fallback', reason: 'off-topic' },
};

/** A bot that takes each message for the meaning it names, and what it was told of the conversation each time. */
function createStub(language?: Language) {
  const told: (readonly string[])[] = [];
  const interpret = (text: string, recent: readonly string[] = []): Interpretation => {
    told.push(recent);
    return { ...(MEANINGS[text] as Conclusion), confidence: 1, language };
  };
  const answer: ReplyWriter = ({ outcome, confidence, ...meant }, replyLanguage) => ({
    outcome,
    confidence,
    facts: 'facts' in meant ? meant.facts : [],
    language: replyLanguage,
    parts: [],
    sources: [],
  });
  return { respond: createResponder(interpret, answer, createConversationMemory({ now: () => 0 })), told };
}

describe('a conversation', () => {
  it.each([
    ['an answer', ['for', 'against'], ['vote.for']],
    ['both facts of an answer to two questions', ['both', 'against'], ['vote.for', 'vote.abstentions']],
    ['what was asked and is not known', ['unanswered', 'for'], ['unanswered.countries']],
    ['the latest first', ['for', 'against', 'for'], ['vote.against', 'vote.for']],
    ['no choice: nobody has chosen yet', ['choice', 'for'], []],
    ['what was said before small talk', ['for', 'thanks', 'against'], ['vote.for']],
    ['what was said before a message that was not understood', ['for', 'nothing', 'against'], ['vote.for']],
  ])('passes on %s', (_, messages, recent) => {
    const { respond, told } = createStub();
    for (const text of messages) respond({ text, chat: 'a' });
    expect(told.at(-1)).toEqual(recent);
  });

  it('is of one chat only', () => {
    const { respond, told } = createStub();
    respond({ text: 'for', chat: 'a' });
    respond({ text: 'against', chat: 'b' });
    expect(told).toEqual([[], []]);
  });

  it('needs a chat: a question without one stands alone and is not remembered', () => {
    const { respond, told } = createStub();
    respond({ text: 'for' });
    respond({ text: 'against' });
    respond({ text: 'for', chat: '' });
    expect(told).toEqual([[], [], []]);
  });
});

describe('the language of a reply', () => {
  it.each([
    ['en', 'ar', 'en'],
    ['ar', 'en', 'ar'],
    [undefined, 'en', 'en'],
    [undefined, 'ar', 'ar'],
    [undefined, undefined, 'ar'],
  ] as const)('of a message in %s with the setting %s is %s', (message, language, replied) => {
    expect(createStub(message).respond({ text: 'for', language }).language).toBe(replied);
  });

  const { respond } = openAnswererForTest(BELARUS);
  it.each([
    ['who voted against?', 'ar', 'en'],
    ['من صوّت ضده؟', 'en', 'ar'],
    ['45/1', 'en', 'en'],
    ['45/1', undefined, 'ar'],
    ['🙂', 'en', 'en'],
    ['…', 'en', 'en'],
  ] as const)('to %j with the setting %s is %s', (text, language, replied) => {
    expect(respond({ text, language }).language).toBe(replied);
  });

  it('of a message that is too long to read is still its own', () => {
    expect(respond({ text: 'how did they vote '.repeat(500), language: 'ar' }).language).toBe('en');
    expect(respond({ text: 'كم دولة صوتت '.repeat(500), language: 'en' }).language).toBe('ar');
  });
});
