/** Tests of the direction of a text. */

import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/local-chat/page/direction.ts';

describe('directionOf', () => {
  it.each([
    ['كم دولة عارضت القرار؟', 'rtl'],
    ['22 states abstained', 'ltr'],
    ['«قرار» of the Council', 'rtl'],
    ['\u2068قرار\u2069 (Qarar)', 'ltr'],
    ['• \u2068Youm7\u2069 (اليوم السابع)', 'rtl'],
  ] as const)('of %j is %s, the direction of its first letter that is not isolated', (text, direction) => {
    const other = direction === 'rtl' ? 'ltr' : 'rtl';
    expect(directionOf(text, other)).toBe(direction);
  });

  it('is the given direction if no letter decides', () => {
    expect(directionOf('23, 2, 22', 'rtl')).toBe('rtl');
    expect(directionOf('\u2068A/HRC/RES/45/1\u2069', 'ltr')).toBe('ltr');
  });
});
