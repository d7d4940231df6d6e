import { expect, it } from 'vitest';
import { formatMs, formatPercent, formatTable } from '../../tools/format.ts';

it('formats milliseconds with fewer digits the longer they are', () => {
  expect([0.256, 4.26, 385.4].map(formatMs)).toEqual(['0.26', '4.3', '385']);
});

it('formats shares and tables', () => {
  expect(formatPercent(1, 3)).toBe('33.3 %');
  expect(formatPercent(0.5)).toBe('50.0 %');
  expect(formatTable(['a', 'b'], [['x', 1]])).toBe('| a | b |\n| --- | --: |\n| x | 1 |');
});
