import { describe, expect, it } from 'vitest';
import {
  type Conversation,
  createConversationMemory,
  NEW_CONVERSATION,
} from '../../src/answering/conversation-memory.ts';
import type { ReplyWriter } from '../../src/answering/create-reply.ts';
import type { RequestFulfiller } from '../../src/answering/fulfil-request.ts';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { createResponder } from '../../src/answering/respond.ts';
import type { Language } from '../../src/language/detect.ts';
import type { Conclusion, Interpretation } from '../../src/understanding/deciding/interpretation.ts';
import { openAnswererForTest } from '../support/belarus.ts';
import { BELARUS } from '../support/resolutions.ts';

let now = 0;
const { respond } = openAnswererForTest(BELARUS, () => now);
const say = (text: string, chat?: string) => renderPlainText(respond({ text, chat }));

describe('a reply', () => {
  it.each([
    ['كم دولة عارضت القرار؟', 'answer', ['vote.against'], 'ar', /دولتان/],
    ['how many states abstained?', 'answer', ['vote.abstentions'], 'en', /22 states abstained/],
    ['kam dawla emtana3at', 'answer', ['vote.abstentions'], 'ar', /22 دولة/],
    [
      'which countries voted against?',
      'unanswered',
      ['unanswered.countries'],
      'en',
      /Neither the news report nor the details I hold/,
    ],
    ['ما اسم المقررة الخاصة؟', 'unanswered', ['unanswered.rapporteur-name'], 'ar', /docs\.un\.org\/ar/],
    ['hello', 'smalltalk', [], 'en', /Ask me about/],
    ['شكرا جزيلا', 'smalltalk', [], 'ar', /على الرحب/],
    ['how do I cook rice', 'fallback', [], 'en', /I can only answer questions about/],
    ['فين ألاقي بيتزا كويسة', 'fallback', [], 'ar', /تقتصر معرفتي/],
    ['   ', 'fallback', [], 'ar', /لم أجد/],
  ])('to %j', (text, outcome, facts, language, said) => {
    expect(respond({ text })).toMatchObject({ outcome, facts, language });
    expect(say(text)).toMatch(said);
  });

  it.each(['vote '.repeat(1000), '\uFDFA'.repeat(4096), '\u0000'.repeat(50), '😀'.repeat(2000), 'ا'.repeat(100_000)])(
    'to hostile input is never empty (%#)',
    (text) => {
      expect(say(text).trim()).not.toBe('');
    },
  );

  it('names the source, with its paragraph', () => {
    const { sources } = respond({ text: 'كم دولة عارضت القرار؟' });
    expect(sources).toEqual([expect.objectContaining({ id: 'R', paragraph: 2, date: '2020-09-18' })]);
  });

  it.each([
    ['so 30 countries backed it, right?', /^No: 23, not 30\.\nThe resolution received 23 votes/],
    ['is it true that 23 states voted in favour?', /^Yes\.\nThe resolution received 23 votes/],
    ['how many of the 47 members voted against?', /^Only 2 states/],
    ['did 25 states vote in favour?', /^No: 23, not 25\.\nThe resolution received 23 votes/],
    ['so it was unanimous?', /^No\.\n23 of the 47 states that took part voted in favour: 48\.9%/],
    ['France asked for the session, right?', /^No\.\nGermany/],
    ['was the resolution adopted in August?', /^No\.\nThe resolution was adopted on Friday, 18 September 2020/],
    ['روسيا قدمت 20 تعديلاً صح؟', /^لا، بل 17 لا 20\.\n/],
    ['هل طلبت ألمانيا الجلسة؟', /^نعم\.\n/],
  ])('corrects or confirms what is presupposed in %j', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it('answers two questions in one message', () => {
    const { facts } = respond({ text: 'who proposed the amendments and when was the election?' });
    expect([...facts].sort()).toEqual(['amendments.author', 'election.date']);
  });
});

describe('a conversation', () => {
  it('understands a follow-up, for ten minutes, in its own chat', () => {
    say('how many states voted in favour?', 'a');
    expect(respond({ text: 'and against?', chat: 'a' }).facts).toEqual(['vote.against']);
    say('who proposed the amendments?', 'b');
    expect(respond({ text: 'and were they accepted?', chat: 'b' }).facts).toEqual(['amendments.outcome']);
  });

  it.each([
    ['who asked for the session?', 'was it Russia?', 'session.requester', 'no'],
    ['who tabled the draft?', 'Russia?', 'resolution.sponsors', 'no'],
    ['who tabled the draft?', 'Germany?', 'resolution.sponsors', 'yes'],
    ['من طلب الجلسة؟', 'روسيا؟', 'session.requester', 'no'],
    ['how many voted for it?', '29?', 'vote.for', 'no'],
  ])('after %j takes %j for a guess at it', (question, guess, fact, verdict) => {
    const chat = `${question} ${guess}`;
    say(question, chat);
    const reply = respond({ text: guess, chat });
    expect([reply.facts[0], reply.verdict?.value]).toEqual([fact, verdict]);
  });

  it('gives no verdict on what is asked of others after a fact without a vote', () => {
    say('who asked for the session?', 'vote');
    expect(respond({ text: 'and the russians? did they vote', chat: 'vote' }).verdict).toBeUndefined();
  });

  it('understands what goes on by a pronoun, however sure it is alone', () => {
    say('how many amendments did Russia propose?', 'they');
    expect(respond({ text: 'and did they pass?', chat: 'they' })).toMatchObject({
      facts: ['amendments.outcome'],
      verdict: { value: 'no' },
    });
  });

  it('forgets after ten minutes', () => {
    say('who asked for the session?', 'c');
    const soon = respond({ text: 'where?', chat: 'c' });
    now += 600_001;
    const late = respond({ text: 'where?', chat: 'c' });
    expect(soon.confidence).not.toBe(late.confidence);
  });
});

const MEANINGS: Readonly<Record<string, Conclusion>> = {
  for: { outcome: 'answer', facts: ['vote.for'] },
  against: { outcome: 'answer', facts: ['vote.against'] },
  both: { outcome: 'answer', facts: ['vote.for', 'vote.abstentions'] },
  unanswered: { outcome: 'unanswered', facts: ['unanswered.countries'] },
  choice: { outcome: 'suggestions', facts: ['vote.share', 'vote.total'] },
  thanks: { outcome: 'smalltalk', smalltalk: 'thanks' },
  nothing: { outcome: 'fallback', reason: 'off-topic' },
  unclear: {
    outcome: 'fallback',
    reason: 'unclear',
    nearest: ['vote.for', 'vote.against', 'vote.share', 'vote.total', 'unanswered.countries'],
  },
  why: { outcome: 'request', request: 'why' },
  again: { outcome: 'request', request: 'repeat' },
};

/** A bot that takes each message for the meaning it names, and the recent facts that it was given each time. */
function createStub(language?: Language) {
  const given: (readonly string[])[] = [];
  const interpret = (text: string, recent: readonly string[] = []): Interpretation => {
    given.push(recent);
    return { ...(MEANINGS[text] as Conclusion), confidence: 1, language };
  };
  const rest = { parts: [], sources: [] };
  const answer: ReplyWriter = ({ outcome, confidence, ...meant }, replyLanguage, offers = []) => ({
    ...{ outcome, confidence, language: replyLanguage, ...rest },
    facts: 'facts' in meant ? meant.facts : offers,
  });
  const conversations: Conversation[] = [];
  const fulfil: RequestFulfiller = ({ request, confidence }, conversation, replyLanguage) => {
    conversations.push(conversation);
    const told = conversation.told?.facts ?? [];
    const common = { confidence, language: replyLanguage, ...rest };
    return request === 'why'
      ? { ...common, outcome: 'unanswered', facts: ['unanswered.other'] }
      : { ...common, outcome: 'answer', facts: told };
  };
  const memory = createConversationMemory({ now: () => 0 });
  return { respond: createResponder(interpret, answer, fulfil, memory), given, conversations, memory };
}

describe('the facts that an interpreter is given', () => {
  it.each([
    ['an answer', ['for', 'against'], ['vote.for']],
    ['both facts of an answer to two questions', ['both', 'against'], ['vote.for', 'vote.abstentions']],
    ['what was asked and is not known', ['unanswered', 'for'], ['unanswered.countries']],
    ['the latest first', ['for', 'against', 'for'], ['vote.against', 'vote.for']],
    ['no choice: nobody has chosen yet', ['choice', 'for'], []],
    ['what was said before small talk', ['for', 'thanks', 'against'], ['vote.for']],
    ['what was said before a message that was not understood', ['for', 'nothing', 'against'], ['vote.for']],
  ])('are, after %s', (_, messages, recent) => {
    const { respond, given } = createStub();
    for (const text of messages) respond({ text, chat: 'a' });
    expect(given.at(-1)).toEqual(recent);
  });

  it('is of one chat only', () => {
    const { respond, given } = createStub();
    respond({ text: 'for', chat: 'a' });
    respond({ text: 'against', chat: 'b' });
    expect(given).toEqual([[], []]);
  });

  it('are those of the question, if it names them', () => {
    const { respond, given } = createStub();
    for (const text of ['for', 'unanswered']) respond({ text, chat: 'a' });
    respond({ text: 'against', chat: 'a', conversation: { ...NEW_CONVERSATION, facts: ['vote.for'] } });
    respond({ text: 'for', chat: 'a' });
    expect(given.slice(2)).toEqual([['vote.for'], ['vote.against', 'unanswered.countries', 'vote.for']]);
  });

  it('needs a chat: a question without one stands alone and is not remembered', () => {
    const { respond, given } = createStub();
    respond({ text: 'for' });
    respond({ text: 'against' });
    respond({ text: 'for', chat: '' });
    expect(given).toEqual([[], [], []]);
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

describe('a message that is not understood', () => {
  it('is offered the nearest facts, others at the second miss in a row, and none at the third', () => {
    const { respond } = createStub();
    const offers = () => respond({ text: 'unclear', chat: 'a' }).facts;
    expect(offers()).toEqual(['vote.for', 'vote.against', 'vote.share']);
    expect(offers()).toEqual(['vote.total', 'unanswered.countries']);
    expect(offers()).toEqual([]);
    respond({ text: 'for', chat: 'a' });
    expect(offers()).toEqual(['vote.for', 'vote.against', 'vote.share']);
  });

  it('is offered the nearest facts each time if it belongs to no chat', () => {
    const { respond } = createStub();
    for (const _ of [1, 2, 3]) expect(respond({ text: 'unclear' }).facts).toHaveLength(3);
  });
});

describe('a request', () => {
  it('is fulfilled by what was told last', () => {
    const { respond, conversations } = createStub();
    respond({ text: 'both', chat: 'a' });
    expect(respond({ text: 'again', chat: 'a' }).facts).toEqual(['vote.for', 'vote.abstentions']);
    expect(conversations).toMatchObject([{ told: { facts: ['vote.for', 'vote.abstentions'] } }]);
  });

  it('that no source answers leaves the conversation where it was', () => {
    const { respond, memory } = createStub();
    respond({ text: 'for', chat: 'a' });
    respond({ text: 'why', chat: 'a' });
    expect(memory.recall('a')).toMatchObject({ facts: ['vote.for'], told: { facts: ['vote.for'] } });
  });
});
