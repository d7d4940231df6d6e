import { describe, expect, it } from 'vitest';
import { renderPlainText } from '../../src/answering/plain-text.ts';
import { BELARUS, openAnswererForTest, openPartsForTest } from '../support/belarus.ts';

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
      /Neither the report nor the details I hold/,
    ],
    ['ما اسم المقررة الخاصة؟', 'unanswered', ['unanswered.rapporteur-name'], 'ar', /docs\.un\.org\/ar/],
    ['hello', 'smalltalk', [], 'en', /Ask me about/],
    ['شكرا جزيلا', 'smalltalk', [], 'ar', /على الرحب/],
    ['how do I cook rice', 'fallback', [], 'en', /I only know about/],
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
    ['so 30 countries backed it, right?', /^No, not 30\.\n23 states/],
    ['is it true that 23 states voted in favour?', /^Yes, 23\./],
    ['how many of the 47 members voted against?', /^Only 2 states/],
    ['did 25 states vote in favour?', /^No, not 25\.\n23 states/],
    ['so it was unanimous?', /^No\.\nIt was not unanimous/],
    ['France asked for the session, right?', /^No\.\nGermany/],
    ['was the resolution adopted in August?', /^No\.\nIt was adopted on Friday, 18 September 2020/],
    ['روسيا قدمت 20 تعديلاً صح؟', /^لا، الرقم 20 غير صحيح\.\n/],
    ['هل طلبت ألمانيا الجلسة؟', /^نعم\.\n/],
  ])('corrects or confirms what is presupposed in %j', (text, said) => {
    expect(say(text)).toMatch(said);
  });

  it('takes the setting of the chat where the message is in no language', () => {
    expect(respond({ text: '👍', language: 'en' }).language).toBe('en');
    expect(respond({ text: 'من صوّت ضده؟', language: 'en' }).language).toBe('ar');
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

  it('forgets after ten minutes', () => {
    say('who asked for the session?', 'c');
    const soon = respond({ text: 'where?', chat: 'c' });
    now += 600_001;
    const late = respond({ text: 'where?', chat: 'c' });
    expect(soon.confidence).not.toBe(late.confidence);
  });
});

it('what one fact covers is not told again after it', () => {
  const { writeReply } = openPartsForTest(BELARUS);
  const facts = ['vote.result', 'vote.for', 'vote.against'];
  const reply = writeReply({ outcome: 'answer', facts, confidence: 1, language: 'en' }, 'en');
  expect(reply.facts).toEqual(facts);
  const told = reply.parts.filter(({ kind }) => kind === 'text');
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ text: expect.stringMatching(/23 .* 2 .* 22/) });
});
