import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/language/profiles/english.ts';

const word = { text: 'amendments', script: 'latin', afterBreak: false, gap: '' } as const;

describe('the forms of an English word', () => {
  it('are the word and its stem, without consonants', () => {
    expect(ENGLISH.formsOf(word, () => 0)).toEqual({ bare: 'amendments', stem: 'amendment', skeleton: '' });
  });

  it('are the same in a list', () => {
    expect(ENGLISH.formsOfListed(word, () => 0)).toEqual(ENGLISH.formsOf(word, () => 0));
  });
});
