import { describe, expect, it } from 'vitest';
import { redactText } from '../../src/insights/redact-text.ts';

describe('takes out', () => {
  it.each([
    ['a link', 'who abstained? https://t.me/amal/1?x=2 tell me', 'who abstained? tell me'],
    ['a link in Arabic', 'من امتنع؟ https://example.org/أخبار', 'من امتنع؟'],
    ['a domain', 'see example.com who voted', 'see who voted'],
    ['a domain of Telegram', 'انظر t.me/amal من صوت', 'انظر من صوت'],
    ['an @name', '@amal_h who is the rapporteur?', 'who is the rapporteur?'],
    ['an @name after an Arabic word', 'اسأل @amal_h: من المقررة؟', 'اسأل: من المقررة؟'],
    ['a mail address', 'write to amal.h@example.org, who voted?', 'write to, who voted?'],
    ['a phone number', 'I am +41 (22) 917-90-00 who voted?', 'I am who voted?'],
    ['a local phone number', 'call 5551234 who voted?', 'call who voted?'],
    ['a phone number in Arabic digits', 'رقمي ٠٥٥١٢٣٤٥٦٧ من صوت؟', 'رقمي من صوت؟'],
    ['one with spaces', 'رقمي ٠٥٥ ١٢٣ ٤٥٦٧، من صوت؟', 'رقمي، من صوت؟'],
    ['one with a country code', 'واتساب +٩٦٦ ٥٥ ١٢٣ ٤٥٦٧ من صوت؟', 'واتساب من صوت؟'],
    ['one in Persian digits', 'رقمي ۰۹۱۲۳۴۵۶۷۸۹ من صوت؟', 'رقمي من صوت؟'],
    ['one in Latin digits in Arabic', 'كلموني على 00961-3-123456 من صوت؟', 'كلموني على من صوت؟'],
    ['one with marks of direction', 'رقمي \u202a+966 55 123 4567\u202c من صوت؟', 'رقمي من صوت؟'],
    ['one in wide digits', 'call ０５５１２３４５６７ who voted?', 'call who voted?'],
  ])('%s', (_, text, kept) => expect(redactText(text)).toBe(kept));
});

describe('keeps', () => {
  it.each([
    'did 23 of 47 vote for A/HRC/RES/45/1 on 18-09-2020?',
    'was it on 2020-09-18 or 18.09.2020?',
    'what happened in 2019 2020 2021?',
    'what happened in 2019-2020?',
    'هل صوتت ٢٣ دولة في ١٨-٠٩-٢٠٢٠؟',
    'ماذا حدث بين ٢٠١٩ و٢٠٢٠؟',
    'hello.How many voted? U.N. or E.U.?',
  ])('%s', (text) => expect(redactText(text)).toBe(text));
});

it('puts a text on one line', () => {
  expect(redactText(' who\n\tvoted\u0000?  ')).toBe('who voted?');
});

it('cuts a long text between words, and never within a character', () => {
  const cut = redactText('ماذا '.repeat(100));
  expect(cut.length).toBeLessThanOrEqual(300);
  expect(cut).toMatch(/ماذا…$/);
  expect(redactText('😀'.repeat(200)).isWellFormed()).toBe(true);
});

it('leaves nothing of a text that is only an address', () => {
  expect(redactText('https://example.org/a @amal +41 22 917 90 00')).toBe('');
});
