import { expect, it } from 'vitest';
import { estimateWidth, fitsHalfRow } from '../../../src/telegram/presentation/label-width.ts';

it('the width of a label is that of its letters; marks have none', () => {
  expect(estimateWidth('Votes against')).toBeCloseTo(7, 0);
  expect(estimateWidth('الدول المعارضة')).toBeCloseTo(6.4, 0);
  expect(estimateWidth('wwww')).toBeGreaterThan(2 * estimateWidth('iiii'));
  expect(estimateWidth('قدّم')).toBeCloseTo(estimateWidth('قدم'));
  expect(estimateWidth('\u2068ODIHR\u2069')).toBeCloseTo(estimateWidth('ODIHR'));
});

it.each([
  ['Votes against', true],
  ['الدول الممتنعة', true],
  ['Right to vote and to be elected', false],
  ['عدد الدول المشاركة في التصويت', false],
])('half a row on a phone is enough for %s: %s', (label, fits) => expect(fitsHalfRow(label, 'private')).toBe(fits));

it('there is less room in a group, beside the picture of the sender', () => {
  expect(fitsHalfRow('Picture of the vote', 'private')).toBe(true);
  expect(fitsHalfRow('Picture of the vote', 'group')).toBe(false);
});
