import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/language/words.ts';

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
  ])('splits %j', (text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('detects the script of each word', () => {
    expect(splitWords('vote قرار 17 45/1 👍').map((word) => word.script)).toEqual([
      'latin',
      'arabic',
      'number',
      'symbol',
      'other',
    ]);
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
