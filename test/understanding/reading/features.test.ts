import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isComparable,
  sequenceFeatures,
  unknownFeatures,
  wordFeatures,
} from '../../../src/understanding/reading/features.ts';
import { readingOf, termsOf } from '../../support/toy.ts';

const KNOWN = new Set(['7', '1999', 'v/12/3']);
const ofWord = (text: string) => termsOf(text).flatMap((term) => wordFeatures(term, KNOWN));

describe('the features of a word', () => {
  it('are its stem and every three letters of it, its ends included', () => {
    expect(ofWord('votes')).toEqual(['w:vot', 'g:^vo', 'g:vot', 'g:ot$']);
  });

  it('are also the inflected form and the consonants of an Arabic word', () => {
    expect(ofWord('التعديلات')).toEqual(expect.arrayContaining(['w:تعديل', 'f:تعديلات', 'k:t3dlt']));
    expect(ofWord('كم').filter((feature) => /^[fk]:/.test(feature))).toEqual([]);
  });

  it.each([
    ['7', 'n:7'],
    ['6', 'n:guess'],
    ['60', 'n:guess'],
    ['61', 'n:many'],
    ['200', 'n:many'],
    ['201', 'n:large'],
    ['48.9', 'n:fraction'],
    ['1999', 'y:known'],
    ['2024', 'y:other'],
    ['V/12/3', 's:known'],
    ['V/12/4', 's:other'],
  ])('of the number or symbol %s are %s', (text, feature) => {
    expect(ofWord(text)).toEqual([feature]);
  });
});

describe('the features of a date in figures', () => {
  it.each([
    ['7/9/1999', '7 september 1999'],
    ['1999-09-07', '7 september 1999'],
    ['8.9.2024', '8 september 2024'],
  ])('such as %s are those of %j', (figures, words) => {
    expect(new Set(ofWord(figures))).toEqual(new Set(ofWord(words)));
  });

  it('name the month in the language of the message', () => {
    expect(termsOf('في 7/9/1999').at(-1)).toMatchObject({ stem: 'سبتمبر', word: { text: '7-9-1999' } });
  });

  it('have the same neighbours', () => {
    const inSequence = (text: string) => {
      const { terms, concepts } = readingOf(text);
      return sequenceFeatures(terms, concepts, KNOWN);
    };
    expect(inSequence('motion on 7/9/1999')).toEqual(inSequence('motion on 7 september 1999'));
  });
});

describe('the features of a sequence', () => {
  const ofText = (text: string) => {
    const { terms, concepts } = readingOf(text);
    return sequenceFeatures(terms, concepts, KNOWN);
  };

  it('are its concepts, and each two neighbours', () => {
    expect(ofText('how many opposed the bridge')).toEqual([
      'c:how-many',
      'c:against',
      'c:bridge',
      'b:how-many against',
      'b:against the',
      'b:the bridge',
    ]);
  });

  it('are the same in both languages if the concepts are', () => {
    expect(ofText('كم معارض')).toEqual(ofText('how many against'));
  });

  it('distinguish only known numbers from others', () => {
    expect(ofText('so 7')).toEqual(['b:so #known']);
    expect(ofText('so 8')).toEqual(ofText('so 9'));
  });

  it('are none for a single word that names nothing', () => {
    expect(ofText('hello')).toEqual([]);
  });
});

describe('the features of unknown words', () => {
  const unknown = (count: number, of = count) =>
    unknownFeatures(
      termsOf([...'abcdefgh'].slice(0, of).join(' ')),
      (feature) => feature > `w:${'abcdefgh'[count - 1] ?? ''}`,
    );

  it.each([
    [0, 8, []],
    [1, 8, ['unknown:1']],
    [2, 8, ['unknown:1', 'unknown:2']],
    [3, 8, ['unknown:1', 'unknown:2']],
    [4, 8, ['unknown:1', 'unknown:2', 'unknown:4']],
    [5, 8, ['unknown:1', 'unknown:2', 'unknown:4', 'unknown:most']],
    [1, 1, ['unknown:1', 'unknown:most']],
  ])('are, for %i of %i, %j', (count, of, features) => {
    expect(unknown(count, of)).toEqual(features);
  });

  it('count each word once, and no numbers', () => {
    expect(unknownFeatures(termsOf('zig zig 99 v/7/1'), () => false)).toEqual(['unknown:1', 'unknown:most']);
    expect(unknownFeatures([], () => false)).toEqual([]);
  });
});

describe('isComparable', () => {
  it.each(['w:vote', 'k:tst', 'c:how-many'])('is true of %s', (feature) => {
    expect(isComparable(feature)).toBe(true);
  });

  it.each(['g:^vo', 'f:تعديلات', 'b:a b', 'n:7', 'y:known', 's:known', 'unknown:1'])('is false of %s', (feature) => {
    expect(isComparable(feature)).toBe(false);
  });
});

it('every word has a feature', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const term of termsOf(text)) expect(wordFeatures(term, KNOWN).length).toBeGreaterThan(0);
    }),
  );
});
