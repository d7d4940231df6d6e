import { describe, expect, it } from 'vitest';
import { openAnswererForTest } from '../../support/belarus.ts';
import { BELARUS } from '../../support/resolutions.ts';

const { respond } = openAnswererForTest(BELARUS);
const verdictOn = (text: string, chat?: string) => respond({ text, chat }).verdict?.value;

describe('the verdict on a claim', () => {
  it.each([
    'did 23 states vote for it?',
    'the vote was 22 abstentions, 2 against and 23 for, right?',
    "wasn't the resolution adopted on the eighteenth of September?",
    'هل اعتُمد القرار في الثامن عشر من أيلول؟',
    'was it 48.9% in favour?',
    'هل النسبة ٤٨٫٩٪؟',
    'هل نسبة التأييد ٤٨ فاصلة ٩؟',
    'were 48.9 in favour?',
    'none of the amendments were adopted, right?',
    'روسيا قدمت ١٧ تعديلا صح؟',
  ])('is yes: %s', (text) => {
    expect(verdictOn(text)).toBe('yes');
  });

  it.each([
    'did Germany propose the 17 amendments?',
    'did 17 amendments pass?',
    'was it adopted on 2020-09-17?',
    'was it adopted in 2021?',
    'was it adopted by 30 votes on 18 September?',
    'were 16 of the 17 amendments rejected?',
    'هل طلبت روسيا الجلسة في رسالة مؤرخة 11 سبتمبر؟',
    'هل كانت روسيا عضوا في المجلس؟',
    'was the resolution adopted unanimously on 18 September?',
  ])('is no: %s', (text) => {
    expect(verdictOn(text)).toBe('no');
  });

  it.each([
    'who proposed the 17 amendments?',
    'was it 22 or 23 in favour?',
    'was it adopted last week?',
    'is Bachelet still the High Commissioner?',
    'did Ukraine vote for the resolution?',
    'هل رفضت ألمانيا التعديلات؟',
    'did 22 NOT abstain?',
    'was the presidential election fair?',
    'هل كانت انتخابات 9 أغسطس حرة ونزيهة؟',
    'did the High Commissioner present the written report?',
    'هل قبلت بيلاروسيا القرار؟',
    'did Belarus vote?',
    'she must give an oral update without recommendations',
    'ألمانيا ما خصها بالجلسة، روسيا اللي طلبتها',
    'did they let the Special Rapporteur in?',
    'election 2020',
    'انتخابات 2020',
  ])('is not given: %s', (text) => {
    expect(verdictOn(text)).toBeUndefined();
  });

  it('understands a reply that only gives a value', () => {
    respond({ text: 'How many voted for it?', chat: 'value' });
    expect(verdictOn('29?', 'value')).toBe('no');
  });

  it('names the part that is wrong, and what is right', () => {
    expect(respond({ text: 'so 30 states voted for it?' })).toMatchObject({
      facts: ['vote.for'],
      verdict: { value: 'no', corrections: [{ fact: 'vote.for', figure: { claimed: 30, actual: 23 } }] },
    });
  });
});

describe('a question that names the day of another vote', () => {
  it.each([
    ['how many abstained on 14 September?', 'session.convening-vote'],
    ['كم صوت ضد في 14 سبتمبر', 'session.convening-vote'],
    ['how many voted against on the 18th of September?', 'vote.against'],
  ])('asks about the vote on that day: %s', (text, fact) => {
    expect(respond({ text })).toMatchObject({ outcome: 'answer', facts: [fact] });
  });
});
