/** Draws a timeline of events and deadlines. */

import { type Block, writeLines } from './page.ts';
import { MARGIN, type Pen, WIDTH } from './pen.ts';

/** An event or a deadline: when, what, and the numbers of its sources, such as `[1] [2]`. */
export interface Moment {
  readonly when: string;
  readonly what: string;
  readonly sources: string;
}

/** What the picture of a timeline shows, in order; the texts are in the language of the pen. */
export interface Timeline {
  readonly events: readonly Moment[];
  readonly deadlines: readonly Moment[];
  /** The title of the deadlines. */
  readonly deadlinesTitle: string;
}

const AXIS = MARGIN + 20;
const TEXT = MARGIN + 76;
const GAP = 34;

/** Draws a moment. Its first baseline is at `y`; `bottom` is the first baseline of the next one. */
function drawMoment(pen: Pen, { when, what, sources }: Moment, y: number, kind: 'event' | 'deadline'): Block {
  const marker =
    kind === 'event'
      ? pen.circle(AXIS, y - 15, 17, { fill: 'strong' })
      : pen.circle(AXIS, y - 15, 16, { fill: 'paper', stroke: 'sharp', strokeWidth: 5, dashes: [7, 10] });
  const date = pen.text(when, {
    x: TEXT,
    y,
    size: 44,
    isBold: true,
    colour: kind === 'event' ? 'strong' : 'sharp',
  });
  const mark = pen.text(sources, { x: WIDTH - MARGIN, y, size: 28, colour: 'muted', align: 'end' });
  const label = writeLines(pen, what, { x: TEXT, y: y + 58, size: 38, width: WIDTH - TEXT - MARGIN });
  return { svg: `<g class="${kind}">${marker}${date}${mark}${label.svg}</g>`, bottom: label.bottom + GAP };
}

/** Draws moments one below the other. */
function drawMoments(pen: Pen, moments: readonly Moment[], top: number, kind: 'event' | 'deadline'): Block {
  let bottom = top;
  const drawn = moments.map((moment) => {
    const block = drawMoment(pen, moment, bottom, kind);
    bottom = block.bottom;
    return block;
  });
  return { svg: drawn.map(({ svg }) => svg).join('\n'), bottom };
}

/** Draws the events along a line, and below them, in a box, the deadlines along a dashed line. */
export function drawTimeline(pen: Pen, { events, deadlines, deadlinesTitle }: Timeline, top: number): Block {
  const first = top + 48;
  const past = drawMoments(pen, events, first, 'event');
  const axis = pen.line([AXIS, first], [AXIS, past.bottom - 60], { stroke: 'strong', strokeWidth: 5 });
  if (deadlines.length === 0) return { svg: `${axis}\n${past.svg}`, bottom: past.bottom };
  const boxTop = past.bottom - 44;
  const title = pen.text(deadlinesTitle, { x: TEXT, y: boxTop + 58, size: 34, colour: 'muted' });
  const due = drawMoments(pen, deadlines, boxTop + 130, 'deadline');
  const box = pen.box(MARGIN - 20, boxTop, WIDTH - 2 * (MARGIN - 20), due.bottom - 40 - boxTop, 'tint');
  const broken = pen.line([AXIS, boxTop + 20], [AXIS, due.bottom - 70], {
    stroke: 'sharp',
    strokeWidth: 5,
    dashes: [1, 16],
  });
  return { svg: [box, axis, past.svg, broken, title, due.svg].join('\n'), bottom: due.bottom };
}
