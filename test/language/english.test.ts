import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemEnglish } from '../../src/language/english.ts';

describe('stemEnglish', () => {
  it.each([
    ['vote', 'votes', 'voted', 'voting'],
    ['amendment', 'amendments'],
    ['country', 'countries'],
    ['abstain', 'abstained', 'abstaining', 'abstains'],
    ['stop', 'stopped', 'stopping'],
    ['press', 'presses', 'pressed'],
    ['deadline', 'deadlines'],
  ])('joins the forms of %s', (...forms) => {
    expect(new Set(forms.map(stemEnglish)).size).toBe(1);
  });

  it.each(['this', 'was', 'need', 'bring', 'red', 'yes'])('leaves %s alone', (word) => {
    expect(stemEnglish(word)).toBe(word);
  });

  it('never makes a word longer, nor empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
        const stem = stemEnglish(word);
        return stem.length > 0 && stem.length <= word.length;
      }),
    );
  });
});
