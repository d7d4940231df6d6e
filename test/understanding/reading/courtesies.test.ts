import { describe, expect, it } from 'vitest';
import { joinWords } from '../../../src/language/words.ts';
import { createCourtesyFinder } from '../../../src/understanding/reading/courtesies.ts';

const findCourtesies = createCourtesyFinder({
  alone: { en: ['hello', 'hello there', 'thanks', 'how are you'], ar: ['مرحبا', 'شكرا'], arabizi: ['salam'] },
  beside: { en: ['dear', 'a lot', 'okay'], ar: ['جزيلا'] },
  assents: { en: ['yes', 'no', 'yes or no'], ar: ['نعم'] },
});
const textOf = (text: string) => joinWords(findCourtesies(text).words);

describe('the rest of a message', () => {
  it.each([
    ['hello, who did it?', 'who did it'],
    ['Hello there! Who did it?', '. who did it'],
    ['who did it? Thanks!', 'who did it'],
    ['who did it and thanks', 'who did it'],
    ['hello dear, how are you? who did it? thanks a lot', '. who did it'],
    ['okay, thanks. who did it', '. who did it'],
    ['who did it? okay, thanks', 'who did it'],
    ['salam, من فعلها؟ وشكراً جزيلاً', 'من فعلها'],
    ['مرحبا من فعلها و شكرا', 'من فعلها'],
    ['👋 who did it 🙏🇧🇾', 'who did it'],
  ])('%j is %j', (text, rest) => {
    expect(findCourtesies(text)).toMatchObject({ found: true, onlyAssents: false });
    expect(textOf(text)).toBe(rest);
  });

  it.each(['who did it', 'is it okay', 'okay, who did it', 'who said hello to it', '48.9 %', 'من فعلها', ''])(
    '%j is all of it',
    (text) => {
      expect(findCourtesies(text).found).toBe(false);
    },
  );

  it('keeps what is next to a courtesy within the same sentence of the question', () => {
    expect(textOf('is it okay thanks')).toBe('is it okay');
  });

  it.each(['hello', 'Thanks a lot!', 'مرحبا، شكرا جزيلا', '🎉', '❤️🙏🏽', 'hello dear'])(
    'nothing is left of %j',
    (text) => {
      expect(findCourtesies(text)).toEqual({ words: [], found: true, onlyAssents: false });
    },
  );
});

describe('a message that only says yes or no', () => {
  it.each([
    ['yes', true],
    ['No!', true],
    ['yes or no?', true],
    ['no no', true],
    ['نعم', true],
    ['yes, thanks', true],
    ['is it yes or no', false],
    ['thanks', false],
    ['', false],
  ])('%j: %j', (text, onlyAssents) => {
    expect(findCourtesies(text).onlyAssents).toBe(onlyAssents);
  });
});

it('a long message of courtesies is read in no time', () => {
  expect(findCourtesies('hello there '.repeat(300)).words).toEqual([]);
});
