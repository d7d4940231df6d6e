import { describe, expect, it } from 'vitest';
import { collectWords, type KnownText } from '../../../src/understanding/reading/known-words.ts';
import { countOf, indexIn } from '../../../src/understanding/reading/string-table.ts';

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
    text('the spelling once'),
    text('how many'),
    text('how many'),
    text('how many'),
    text('القرار', { listed: true }),
    text('قرار بيلاروسيا', { listed: true }),
    text('kam sawt el qarar', { arabizi: true, listed: true }),
  ],
  new Map([['spelling', 45]]),
);

describe('collectWords', () => {
  it('counts words by language and script, without the article', () => {
    expect(countOf(known.english, 'spelling')).toBe(1);
    expect(countOf(known.arabic, 'قرار')).toBe(16);
    expect(countOf(known.arabizi, 'qarar')).toBe(8);
    expect(countOf(known.english, 'qarar')).toBe(0);
  });

  it('counts a listed word eight times, so that it is seldom taken for a slip', () => {
    expect(countOf(known.english, 'amendment')).toBe(16);
  });
});

describe('what misspelt words may have been meant to be', () => {
  it('are words that are frequent in the texts', () => {
    const words = known.candidates.words.text;
    expect(words).toContain('amendment');
    expect(words).not.toContain('spelling');
  });

  it('has pairs of words that often follow each other', () => {
    expect(indexIn(known.pairs, 'how many')).toBeGreaterThanOrEqual(0);
    expect(indexIn(known.pairs, 'spelling once')).toBe(-1);
  });

  it('has the frequencies of the language', () => {
    expect(countOf(known.frequencies, 'spelling')).toBe(45);
  });
});
