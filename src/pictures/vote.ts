/** Draws a vote as a half circle of seats. */

import { placeSeats } from './hemicycle.ts';
import type { Block } from './page.ts';
import { MARGIN, type Paint, type Pen, WIDTH } from './pen.ts';

/** The ways to vote, in the order of their seats, from the side where reading begins. */
const WAYS = ['for', 'against', 'abstentions'] as const;
type Way = (typeof WAYS)[number];

/** What the picture of a vote shows; the texts are in the language of the pen. */
export interface Vote {
  readonly counts: Readonly<Record<Way, number>>;
  readonly labels: Readonly<Record<Way, string>>;
  /** Formats a count in the language. */
  readonly formatNumber: (count: number) => string;
  readonly result: string;
  readonly date: string;
}

const RADIUS = 452;
/** Each way has its own form: filled, filled with a cross, hollow. */
const PAINTS: Readonly<Record<Way, Paint>> = {
  for: { fill: 'strong' },
  against: { fill: 'sharp' },
  abstentions: { fill: 'paper', stroke: 'muted' },
};
const LEGEND_X = [MARGIN + 24, 460, 824] as const;

function drawSeat(pen: Pen, role: 'seat' | 'key', way: Way, x: number, y: number, radius: number): string {
  const arm = radius * 0.36;
  const cross =
    way === 'against'
      ? [-1, 1].map((side) =>
          pen.line([x - arm, y - side * arm], [x + arm, y + side * arm], { stroke: 'paper', strokeWidth: radius / 5 }),
        )
      : [];
  // The outline of a hollow seat is inside its radius, so that all seats look equally large.
  const inset = way === 'abstentions' ? 2 : 0;
  return `<g class="${role} ${way}">${pen.circle(x, y, radius - inset, PAINTS[way])}${cross.join('')}</g>`;
}

/** Draws a half circle with a seat for each vote, the result inside it, and the counts below it. */
export function drawVote(pen: Pen, { counts, labels, formatNumber, result, date }: Vote, top: number): Block {
  const order = WAYS.flatMap((way) => Array.from({ length: counts[way] }, () => way));
  const { seats, seatRadius } = placeSeats(order.length);
  const middle = WIDTH / 2;
  const radius = seatRadius * RADIUS;
  const base = top + RADIUS + radius;
  const drawn = seats.map(({ x, y }, i) =>
    drawSeat(pen, 'seat', order[i] as Way, middle + x * RADIUS, base - y * RADIUS, radius),
  );
  const legend = WAYS.flatMap((way, i) => {
    const x = LEGEND_X[i] as number;
    return [
      drawSeat(pen, 'key', way, x, base + 114, 22),
      pen.text(labels[way], { x: x + 42, y: base + 128, size: 40 }),
      pen.text(formatNumber(counts[way]), { x: x + 42, y: base + 222, size: 88, isBold: true }),
    ];
  });
  const svg = [
    ...drawn,
    pen.text(result, { x: middle, y: base - 52, size: 64, isBold: true, align: 'middle' }),
    pen.text(date, { x: middle, y: base + 8, size: 34, align: 'middle' }),
    ...legend,
  ].join('\n');
  return { svg, bottom: base + 272 };
}
