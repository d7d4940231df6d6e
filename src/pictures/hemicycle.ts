/** Places the seats of a half circle. */

/** The place of a seat, from the centre of the half circle, in radii of the outer row; `y` points up. */
export interface Seat {
  readonly x: number;
  readonly y: number;
}

/** The radius of the innermost row, in radii of the outermost. */
const INNERMOST = 0.48;
/** The radius of a seat, as a share of the distance between the closest two. */
const FULLNESS = 0.45;

/** Returns a number of rows that looks balanced: four for 47 seats, eight for 193. */
function countRows(total: number): number {
  return Math.max(1, Math.round(Math.sqrt(total / 3)));
}

/**
 * Places seats in the rows of a half circle. They are in the order of their angle, from the negative end of `x`, so
 * that consecutive seats form a slice. `seatRadius` is in radii of the outer row, too.
 */
export function placeSeats(total: number): { seats: readonly Seat[]; seatRadius: number } {
  const rows = countRows(total);
  const step = rows > 1 ? (1 - INNERMOST) / (rows - 1) : 1;
  const radii = Array.from({ length: rows }, (_, i) => 1 - i * step);
  const length = radii.reduce((sum, radius) => sum + radius, 0);
  let passed = 0;
  let placed = 0;
  let nearest = step;
  const polar = radii.flatMap((radius) => {
    passed += radius;
    const count = Math.round((total * passed) / length) - placed;
    placed += count;
    if (count > 1) nearest = Math.min(nearest, (Math.PI * radius) / (count - 1));
    return Array.from({ length: count }, (_, i) => ({ radius, share: count > 1 ? i / (count - 1) : 0.5 }));
  });
  const seats = polar
    .sort((a, b) => a.share - b.share || b.radius - a.radius)
    .map(({ radius, share }) => ({
      x: -radius * Math.cos(Math.PI * share),
      y: radius * Math.sin(Math.PI * share),
    }));
  return { seats, seatRadius: nearest * FULLNESS };
}
