/** Tests the places of seats. */

import { describe, expect, it } from 'vitest';
import { placeSeats } from '../../src/pictures/hemicycle.ts';

describe.each([1, 2, 3, 7, 15, 47, 54, 193, 705])('%i seats', (total) => {
  const { seats, seatRadius } = placeSeats(total);

  it('are all there, within the half circle', () => {
    expect(seats).toHaveLength(total);
    for (const { x, y } of seats) {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(Math.hypot(x, y)).toBeLessThanOrEqual(1.000001);
    }
  });

  it('do not overlap', () => {
    const overlapping = seats.filter((a, i) =>
      seats.slice(i + 1).some((b) => Math.hypot(a.x - b.x, a.y - b.y) <= 2 * seatRadius),
    );
    expect(overlapping).toEqual([]);
  });

  it('go round in order, so that each part of them is a slice', () => {
    const angles = seats.map(({ x, y }) => Math.round(Math.atan2(y, -x) * 1e6));
    expect(angles).toEqual([...angles].sort((a, b) => a - b));
  });
});
