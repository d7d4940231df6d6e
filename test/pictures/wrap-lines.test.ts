/** Tests how texts are broken into lines. */

import { describe, expect, it } from 'vitest';
import { wrapLines } from '../../src/pictures/wrap-lines.ts';

describe('a text is broken', () => {
  it.each([
    ['Germany asks for a session', 300, ['Germany asks', 'for a session']],
    ['ألمانيا تطلب عقد جلسة', 250, ['ألمانيا تطلب', 'عقد جلسة']],
    ['short', 1000, ['short']],
    ['Donaudampfschifffahrtsgesellschaft is one word', 200, ['Donaudampfschifffahrtsgesellschaft', 'is one', 'word']],
  ])('into lines about equally long: %j in %i pixels', (text, width, lines) => {
    expect(wrapLines(text, width, { size: 36 })).toEqual(lines);
  });

  it('sooner where it is bold', () => {
    const text = 'one two three four five six';
    const width = 470;
    expect(wrapLines(text, width, { size: 36 })).toHaveLength(1);
    expect(wrapLines(text, width, { size: 36, isBold: true })).toHaveLength(2);
  });

  it('so that a run of the other direction stays isolated on both lines', () => {
    const lines = wrapLines('مجموعة الحقوق (\u2068Universal Rights Group\u2069)، سبتمبر', 330, { size: 28 });
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line.split('\u2068').length).toBe(line.split('\u2069').length);
    expect(lines.join(' ').replace('\u2069 \u2068', ' ')).toContain('(\u2068Universal Rights Group\u2069)');
  });
});
