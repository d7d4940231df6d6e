import { expect, it } from 'vitest';
import { truncate } from '../../../src/telegram/presentation/truncate.ts';

it.each([
  ['Only 2 states voted against', 16, 'Only 2 states…'],
  ['عارضت القرارَ دولتان فقط', 16, 'عارضت القرارَ…'],
  ['short', 5, 'short'],
  ['abcdefgh', 5, 'abcd…'],
  ['a😀😀', 3, 'a…'],
])('%j in %i is %j', (text, length, cut) => {
  expect(truncate(text, length)).toBe(cut);
});
