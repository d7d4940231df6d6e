import { describe, expect, it } from 'vitest';
import { ARABIC } from '../../../src/language/profiles/arabic.ts';
import { splitWords } from '../../../src/language/words.ts';

const FREQUENCIES: Readonly<Record<string, number>> = { قرار: 9, بيلاروسيا: 9, صوت: 9 };
const frequency = (word: string) => FREQUENCIES[word] ?? 0;
const toWord = (text: string) => {
  const [word] = splitWords(text);
  if (!word) throw new Error(`no word in ${text}`);
  return word;
};
const formsOf = (text: string) => ARABIC.formsOf(toWord(text), frequency);
const formsOfListed = (text: string) => ARABIC.formsOfListed(toWord(text), frequency);

describe('the forms of an Arabic word', () => {
  it.each([
    ['وبالقرار', 'قرار', 'قرار'],
    ['لبيلاروسيا', 'بيلاروسيا', 'بيلاروسي'],
    ['التعديلات', 'تعديلات', 'تعديل'],
    ['بيصوتوا', 'بيصوتوا', 'صوت'],
  ])('%s has the bare form %s and the stem %s', (text, bare, stem) => {
    expect(formsOf(text)).toMatchObject({ bare, stem });
  });

  it('has consonants, unless they are too few', () => {
    expect(formsOf('تعديلات').skeleton).toBe('t3dlt');
    expect(formsOf('كم').skeleton).toBe('');
  });

  it('is the same by its consonants in Latin letters, with or without the article', () => {
    for (const text of ['ta3deelat', 'elta3deelat', 'التعديلات']) expect(formsOf(text).skeleton).toBe('t3dlt');
  });

  it('keeps Latin letters as they are', () => {
    expect(formsOf('eltasweet')).toMatchObject({ bare: 'eltasweet', stem: 'eltasweet' });
  });
});

describe('the forms of a listed Arabic word', () => {
  it('lose the article, but no particle', () => {
    expect(formsOfListed('القرار').bare).toBe('قرار');
    expect(formsOfListed('لبيلاروسيا').bare).toBe('لبيلاروسيا');
  });

  it('are those of Arabizi in Latin letters', () => {
    expect(formsOfListed('ta3deelat')).toEqual(formsOf('ta3deelat'));
  });
});
