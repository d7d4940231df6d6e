import { describe, expect, it } from 'vitest';
import { languagesOfWords, majorityLanguage } from '../../src/language/detect.ts';
import { splitWords } from '../../src/language/words.ts';

const english = new Set(['how', 'many', 'vote', 'result', 'the', 'amendments']);
const arabizi = new Set(['kam', 'dawla', 'el', 'qarar', 'meen']);
const known = { isEnglish: (word: string) => english.has(word), isArabizi: (word: string) => arabizi.has(word) };
const detect = (text: string) => majorityLanguage(languagesOfWords(splitWords(text), known));

describe('the language of a message', () => {
  it.each([
    ['how many voted', 'en'],
    ['كم دولة', 'ar'],
    ['kam dawla', 'ar'],
    ['3adad eldowal', 'ar'],
    ['مين قدم الـ amendments', 'ar'],
    ['the vote result شو', 'en'],
    ['zxcvb', 'en'],
    ['23 👍', undefined],
    ['vote تصويت', undefined],
    ['', undefined],
  ])('of %j is %s', (text, language) => {
    expect(detect(text)).toBe(language);
  });

  it('is detected word by word', () => {
    expect(languagesOfWords(splitWords('kam el vote 17'), known)).toEqual(['ar', 'ar', 'en', undefined]);
  });
});
