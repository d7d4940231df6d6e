import { expect, it } from 'vitest';
import { formatFigures } from '../../../tools/flood/targets.ts';

it('shows each figure beside its target, and says which is missed', () => {
  const lines = formatFigures([
    { what: 'lost', value: 1, atMost: 0 },
    { what: 'seconds', value: 19.66, atMost: 19.7 },
    { what: 'refused', value: 7 },
    { what: 'never answered', value: Number.NaN, atMost: 1 },
  ]).split('\n');
  expect(lines.slice(2)).toEqual([
    '| lost | 1 | at most 0 | MISSED |',
    '| seconds | 19.7 | at most 19.7 | met |',
    '| refused | 7 |  |  |',
    '| never answered | NaN | at most 1 | MISSED |',
  ]);
});
