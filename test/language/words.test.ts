import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinWords, splitSentences, splitWords } from '../../src/language/words.ts';

const textsOf = (text: string) => splitWords(text).map((word) => word.text);

describe('splitWords', () => {
  it.each([
    ['Who’s against 45/1?', ['who', 'is', 'against', '45/1']],
    ["they didn't / couldnt / won't", ['they', 'did', 'not', 'could', 'not', 'will', 'not']],
    ["Minsk's A/HRC/RES/45/1.", ['minsk', 'a/hrc/res/45/1']],
    ['the 46th session, 48.9%', ['the', '46', 'session', '48.9', '%']],
    ["I'd say they're late", ['i', 'would', 'say', 'they', 'are', 'late']],
    ['ta3deel 7atto', ['ta3deel', '7atto']],
    ['كم دولة؟صوّتت', ['كم', 'دوله', 'صوتت']],
    ['👍 ok', ['👍', 'ok']],
    ['?!… —', []],
    ['how many against? https://example.org/2020/09/45', ['how', 'many', 'against']],
    ['كم دولة؟ t.me/news/45/1', ['كم', 'دوله']],
  ])('splits %j', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('detects the script of each word', () => {
    expect(splitWords('vote قرار 17 18/9/2020 45/1 👍').map((word) => word.script)).toEqual([
      'latin',
      'arabic',
      'number',
      'date',
      'symbol',
      'other',
    ]);
  });

  it.each(['48.9%', '48,9 %', '٤٨٫٩٪', '48٫9٪', '۴۸٫۹٪', '٤٨،٩٪', '48·9%', "48'9 %", '48’9٪'])(
    'reads the decimals of %j',
    (text) => {
      expect(splitWords(text)).toMatchObject([{ text: '48.9', script: 'number' }, { text: '%' }]);
    },
  );

  it.each([
    ['1,000', ['1000']],
    ['١٬٠٠٠', ['1000']],
    ['1,234,567.8', ['1234567.8']],
    ['١٬٢٣٤٫٥', ['1234.5']],
    ['23,2,22', ['23', '2', '22']],
    ['٢٣،٢،٢٢', ['23', '2', '22']],
    ['2019,2020', ['2019', '2020']],
    ['23-2-22', ['23', '2', '22']],
    ['23–2–22', ['23', '2', '22']],
    ['31-13-2020', ['31', '13', '2020']],
  ])('reads the numbers of %j', (text, numbers) => {
    expect(splitWords(text)).toMatchObject(numbers.map((number) => ({ text: number, script: 'number' })));
  });

  it.each([
    ['on 18/9/2020?', 'on', '18-9-2020'],
    ['في ١٨/٩/٢٠٢٠م', 'في', '18-9-2020'],
    ['on 2020-09-18.', 'on', '2020-09-18'],
  ])('reads the date in %j', (text, word, date) => {
    expect(splitWords(text)).toMatchObject([{ text: word }, { text: date, script: 'date' }]);
  });

  it.each(['45/1', '18/9', '45/1/2020', 'a/hrc/45/1', 'a/hrc/2020/9/18'])('reads %s as a document symbol', (text) => {
    expect(splitWords(text)).toMatchObject([{ text, script: 'symbol' }]);
  });

  it.each([
    ['كم دولةعارضت القرار', 'كم دولة عارضت القرار'],
    ['متىاعتمد', 'متى اعتمد'],
    ['نتيجةُالتصويت', 'نتيجة التصويت'],
  ])('finds the missing space in %j', (text, spaced) => {
    expect(splitWords(text)).toEqual(splitWords(spaced));
  });

  it.each(['علىىى', 'شىء', 'دولةً', 'السنةء'])('does not split %s', (text) => {
    expect(splitWords(text)).toHaveLength(1);
  });

  it.each([
    ['did30 states vote', ['did', '30', 'states', 'vote']],
    ['30states voted23', ['30', 'states', 'voted', '23']],
    ['صوتت30 دولة', ['صوتت', '30', 'دوله']],
    ['صوتت ٣٠دولة', ['صوتت', '30', 'دوله']],
  ])('splits numbers off words in %j', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it.each(['m3', '7atto', 'ta3deel', 'el7', 'sa22r', 'a/hrc/res45', '2d'])('leaves the digits in %s', (text) => {
    expect(textsOf(text)).toEqual([text]);
  });

  it('marks the first word after the end of a sentence', () => {
    expect(splitWords('one? two, three').map((word) => word.afterBreak)).toEqual([false, true, false]);
    expect(splitWords('one\ntwo')[1]?.afterBreak).toBe(true);
  });

  it('never throws, and gives no empty word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
        splitWords(text).every((word) => word.text.length > 0),
      ),
    );
  });
});

describe('joinWords', () => {
  it('keeps the ends of sentences', () => {
    expect(joinWords(splitWords('Who’s against 45/1? When, on 18/9/2020?'))).toBe(
      'who is against 45/1 ? when , on 18/9/2020',
    );
  });

  it.each([
    'Who’s against? 48.9 % of 1,000!',
    'كم دولةعارضت؟ 23-2-22، 18/9/2020م',
    "they don't know. 👍 🇧🇾 A/HRC/45/1",
    '',
  ])('makes a text of the same words as %j', (text) => {
    const words = splitWords(text);
    expect(splitWords(joinWords(words))).toEqual(words);
  });
});

describe('splitSentences', () => {
  it('begins a sentence at each word after a break', () => {
    const sentences = splitSentences(splitWords('hello there! who? متى؟ من'));
    expect(sentences.map(joinWords)).toEqual(['hello there', '. who', '. متي', '. من']);
  });

  it('finds none in no words', () => {
    expect(splitSentences([])).toEqual([]);
  });
});
