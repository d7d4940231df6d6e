import { describe, expect, it } from 'vitest';
import { formatCsv } from '../../src/insights/format-csv.ts';

it('begins with a byte order mark, so that Excel reads Arabic, and ends lines with CRLF', () => {
  expect(
    formatCsv([
      ['السؤال', 'المجموع'],
      ['كم دولة؟', 3],
    ]),
  ).toBe('\uFEFF"السؤال","المجموع"\r\n"كم دولة؟",3\r\n');
});

it('quotes commas, quotes and line breaks', () => {
  expect(formatCsv([['a,b', 'say "x"', 'c\nd']])).toBe('\uFEFF"a,b","say ""x""","c\nd"\r\n');
});

describe('a text that could be a formula stays a text', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1', '\u200f=1', '=HYPERLINK("http://x")'])(
    '%j',
    (text) => {
      expect(formatCsv([[text]])).toMatch(/^\uFEFF"'/);
    },
  );

  it.each(['a=1', 'كم = ؟', '5'])('but %j is left as it is', (text) => {
    expect(formatCsv([[text]])).toBe(`\uFEFF"${text}"\r\n`);
  });
});
