import { describe, expect, it } from 'vitest';
import { LIGHTHOUSE, openAnswererForTest } from '../support/belarus.ts';

const { respond } = openAnswererForTest(LIGHTHOUSE);
const textOf = (text: string) =>
  respond({ text })
    .parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    .join(' ');

describe('another resolution, by data alone', () => {
  it.each([
    ['how many lights has the lighthouse got?', 'lighthouse.lamps', 'It has 3 lamps.'],
    ['كم عدد المصابيح بالمنارة؟', 'lighthouse.lamps', 'عدد مصابيحها 3.'],
    ['when was the lighthouse opened', 'lighthouse.opening', '2 May 2031'],
    ['متى دُشنت المنارة؟', 'lighthouse.opening', '2 مايو 2031'],
  ])('answers %j', (text, fact, said) => {
    expect(respond({ text })).toMatchObject({ outcome: 'answer', facts: [fact] });
    expect(textOf(text)).toContain(said);
  });

  it('says what no source says', () => {
    expect(respond({ text: 'what is the name of the keeper of the lighthouse' })).toMatchObject({
      outcome: 'unanswered',
      facts: ['unanswered.keeper'],
    });
  });

  it('is silent about Belarus', () => {
    expect(respond({ text: 'who tabled the resolution on Belarus?' }).outcome).toBe('fallback');
  });

  it('names itself in the fallback', () => {
    expect(textOf('how do I cook rice')).toContain('resolution on the lighthouse');
  });
});
