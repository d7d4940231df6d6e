import { expect, it } from 'vitest';
import { tameText } from '../../src/language/written-text.ts';

it.each([
  ['\u202eabstained\u202c', 'abstained'],
  ['\u2067امتنعت\u2069\u200f ٢٢ دولة', 'امتنعت ٢٢ دولة'],
  ['\u202a+41 22\u202c \u200eرقم\u061c', '+41 22 رقم'],
  ['a\u001b[31m\u0000b', 'a[31mb'],
  ['one\n\ttwo', 'one\n\ttwo'],
  ['x\ud800y', 'x\ufffdy'],
  [`e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`],
  ['مُمتَنِعَةٌ 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'مُمتَنِعَةٌ 👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
])('%j is shown as %j', (text, shown) => {
  expect(tameText(text)).toBe(shown);
});
