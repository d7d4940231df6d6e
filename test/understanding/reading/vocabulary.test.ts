import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNumberWords } from '../../../src/language/numbers.ts';
import { splitWords } from '../../../src/language/words.ts';
import { collectWords, type KnownText } from '../../../src/understanding/reading/known-words.ts';
import { createVocabulary } from '../../../src/understanding/reading/vocabulary.ts';

const text = (text: string, parts: Partial<KnownText> = {}): KnownText => ({
  text,
  arabizi: false,
  listed: false,
  ...parts,
});

const known = collectWords(
  [
    text('the amendment', { listed: true }),
    text('the amendment', { listed: true }),
    text('weather forecast', { listed: true }),
    text('weather forecast', { listed: true }),
    text('the spelling once'),
    text('القرار', { listed: true }),
    text('قرار بيلاروسيا', { listed: true }),
    text('kam sawt el qarar', { arabizi: true, listed: true }),
  ],
  new Map(),
);
const numberWords = createNumberWords({ 7: { en: ['seven'] } });
const vocabulary = createVocabulary(known, numberWords);
const read = (message: string) => vocabulary.read(message);
const textsOf = (message: string) => read(message).terms.map(({ word }) => word.text);

describe('the terms of a message', () => {
  it('have the language and the forms of their words', () => {
    const [english, arabic, number] = read('voting لبيلاروسيا 7').terms;
    expect(english).toMatchObject({ language: 'en', bare: 'voting', stem: 'vot', respelt: false });
    expect(arabic).toMatchObject({ language: 'ar', bare: 'بيلاروسيا', stem: 'بيلاروسي', skeleton: 'blrs' });
    expect(number).toMatchObject({ language: undefined, bare: '7', stem: '7', skeleton: '' });
  });

  it('have numbers for number words', () => {
    expect(textsOf('seven votes')).toEqual(['7', 'votes']);
  });

  it('read Latin words as Arabic in a message that is mostly Arabizi', () => {
    expect(read('kam sawt').terms.map(({ language }) => language)).toEqual(['ar', 'ar']);
    expect(read('kam amendment the forecast').terms.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'en']);
  });

  it('are at most 300', () => {
    expect(read('one '.repeat(400)).terms).toHaveLength(300);
  });
});

describe('an unknown word', () => {
  it.each([
    ['amendmnet', 'amendment'],
    ['بلاروسيا', 'بيلاروسيا'],
  ])('such as %s is read as %s', (typed, meant) => {
    expect(read(typed).terms).toMatchObject([{ word: { text: meant }, respelt: true }]);
  });

  it.each([
    ['weather', 'it is a word of the language'],
    ['amendment', 'it is known'],
    ['spellng', 'the right word is rare'],
    ['zyxwvut', 'no known word is near'],
    ['qararr', 'it is Arabic in Latin letters', 'kam sawt el '],
  ])('such as %s is left as it is if %s', (typed, _, before = '') => {
    const term = read(`${before}${typed}`).terms.at(-1);
    expect(term?.respelt).toBe(false);
  });

  it('is corrected among the first 60 words of a message, no later', () => {
    const respelt = read('amendmnet '.repeat(90)).terms.filter((term) => term.respelt);
    expect(respelt).toHaveLength(60);
  });

  it('is corrected by another corrector, if one is given', () => {
    const shouting = createVocabulary(known, numberWords, (word) => `${word}x`);
    expect(shouting.read('zig').terms[0]?.word.text).toBe('zigx');
  });
});

describe('a letter of an Arabic word with its article', () => {
  const base = (of: string) => text(of, { listed: true });
  const many = Array.from({ length: 6 }, () => base('التصويت الجلسة'));
  const { read } = createVocabulary(collectWords([...many, base('اصلاح')], new Map()), numberWords);
  const bareOf = (message: string) => read(message).terms.map(({ bare, respelt }) => [bare, respelt]);

  it.each([
    ['swapped with the article', 'اتلصويت', 'تصويت'],
    ['swapped with the article behind a particle', 'واجللسة', 'جلسه'],
    ['swapped with the next one', 'اللجسة', 'جلسه'],
    ['swapped with the next one', 'الصتويت', 'تصويت'],
  ])('may be %s: %s', (_, typed, bare) => {
    expect(bareOf(typed)).toEqual([[bare, true]]);
  });

  it('is right in a word that is known', () => {
    expect(bareOf('اصلاح')).toEqual([['اصلاح', false]]);
  });
});

describe('a message in the wrong keyboard layout', () => {
  const layout = createVocabulary(
    collectWords(
      [
        text('who asked for the session, human rights, 30 against', { listed: true }),
        text('من طلب الجلسة هل صوتت دولة', { listed: true }),
      ],
      new Map([
        ['gsm', 45],
        ['hg', 40],
        ['gf', 40],
      ]),
    ),
    numberWords,
  );
  const readAs = (message: string) => layout.read(message).terms.map(({ word }) => word.text);

  it.each([
    ['with a sign within a word', "lk 'gf hg[gsm", ['من', 'طلب', 'الجلسه']],
    ['with a number', 'ig w,jj 30 ],gm?', ['هل', 'صوتت', '30', 'دوله']],
    ['with a ى within a word', 'شلشهىسف', ['against']],
    ['with a لا of two keys', 'اعةشى قهلافس', ['human', 'rights']],
  ])('%s is read in the right one', (_, typed, words) => {
    expect(readAs(typed)).toEqual(words);
  });

  it.each(['gsm', 'who lk session', 'الجلسة', 'هل', "who's asked", '30'])('is not suspected in %j', (typed) => {
    expect(readAs(typed)).toEqual(splitWords(typed).map(({ text }) => text));
  });
});

describe('the language of a message', () => {
  it.each([
    ['amendment قرار قرار', 'ar'],
    ['the amendment قرار', 'en'],
    ['amendment قرار', undefined],
    ['7', undefined],
  ])('%j is %s', (message, language) => {
    expect(read(message).language).toBe(language);
  });
});

describe('a word of a word list', () => {
  const readListed = (listed: string, language: 'ar' | 'en') => {
    const [word] = splitWords(listed);
    if (!word) throw new Error('no word');
    return vocabulary.readListed(word, language);
  };

  it('has the language of its script, or else of the list', () => {
    expect(readListed('قرار', 'en').language).toBe('ar');
    expect(readListed('qarar', 'ar').language).toBe('ar');
    expect(readListed('qarar', 'en').language).toBe('en');
    expect(readListed('7', 'en').language).toBeUndefined();
  });

  it('keeps its first letter, although it looks like a particle', () => {
    expect(readListed('بقرار', 'ar').bare).toBe('بقرار');
    expect(read('بقرار').terms[0]?.bare).toBe('قرار');
    expect(readListed('القرار', 'ar').bare).toBe('قرار');
  });

  it('is never corrected', () => {
    expect(readListed('amendmnet', 'en')).toMatchObject({ word: { text: 'amendmnet' }, respelt: false });
  });
});

it('every word becomes one term', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      const words = splitWords(typed);
      expect(read(typed).terms.map(({ word }) => word.script)).toEqual(words.map(({ script }) => script));
    }),
  );
});
