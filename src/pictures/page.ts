/** Lays out a picture: a headline above, the sources below. */

import type { Language } from '../language/detect.ts';
import { COLOURS, FONT_FAMILY, MARGIN, type Pen, type TextStyle, WIDTH } from './pen.ts';
import { wrapLines } from './wrap-lines.ts';

/** A part of a picture as SVG, and its lower end, in pixels from the top. */
export interface Block {
  readonly svg: string;
  readonly bottom: number;
}

/** The texts above and below every picture. */
export interface Frame {
  readonly headline: string;
  readonly subtitle: string;
  /** The sources, one paragraph each. */
  readonly smallPrint: readonly string[];
}

const LINE_HEIGHT = 1.4;
const HEADLINE = { size: 52, isBold: true } as const;
const SUBTITLE = { size: 38, colour: 'muted' } as const;
const SMALL_PRINT = { size: 28, colour: 'muted' } as const;

/** Draws a text in lines. The first baseline is at `y`; `bottom` is the baseline of the line that would come next. */
export function writeLines(
  pen: Pen,
  text: string,
  { width = WIDTH - 2 * MARGIN, ...style }: TextStyle & { readonly width?: number },
): Block {
  const lines = wrapLines(text, width, style);
  const advance = style.size * LINE_HEIGHT;
  return {
    svg: lines.map((line, i) => pen.text(line, { ...style, y: style.y + i * advance })).join(''),
    bottom: style.y + lines.length * advance,
  };
}

/** Lays out a picture as SVG: headline and subtitle, what `draw` draws below them, and the sources in small print. */
export function layOutPage(language: Language, pen: Pen, frame: Frame, draw: (top: number) => Block): string {
  const headline = writeLines(pen, frame.headline, { x: MARGIN, y: 104, ...HEADLINE });
  const subtitle = writeLines(pen, frame.subtitle, { x: MARGIN, y: headline.bottom - 12, ...SUBTITLE });
  const body = draw(subtitle.bottom - 12);
  const rule = pen.line([MARGIN, body.bottom], [WIDTH - MARGIN, body.bottom], { stroke: 'rule', strokeWidth: 2 });
  let y = body.bottom + 48;
  const smallPrint = frame.smallPrint.map((paragraph) => {
    const lines = writeLines(pen, paragraph, { x: MARGIN, y, ...SMALL_PRINT });
    y = lines.bottom;
    return lines.svg;
  });
  const size = `width="${WIDTH}" height="${Math.ceil(y)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${language}" ${size} font-family="${FONT_FAMILY}">`,
    `<rect ${size} fill="${COLOURS.paper}"/>`,
    headline.svg,
    subtitle.svg,
    body.svg,
    rule,
    ...smallPrint,
    '</svg>',
  ].join('\n');
}
