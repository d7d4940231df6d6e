/** Draws shapes and texts as SVG, in the direction of a language. */

import type { Language } from '../language/detect.ts';
import { PROFILES } from '../language/languages.ts';

/** The width of every picture, in pixels. */
export const WIDTH = 1200;
/** The margin on every side, in pixels. */
export const MARGIN = 72;

/** The colours. They differ in lightness, not only in hue; those of texts have a contrast of 4.5 or more on `paper`. */
export const COLOURS = {
  paper: '#ffffff',
  tint: '#f1f4f8',
  rule: '#c3cad4',
  ink: '#16202e',
  muted: '#4a5565',
  strong: '#0b3c7d',
  sharp: '#bf420b',
} as const;
/** The name of a colour. */
export type Colour = keyof typeof COLOURS;

/** The bundled font, which has Arabic and Latin letters. */
export const FONT_FAMILY = 'Noto Sans Arabic';

/** The style of a line of text; `x` is measured from the side where reading begins. */
export interface TextStyle {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly colour?: Colour;
  readonly align?: 'start' | 'middle' | 'end';
}

/** The style of a shape: filled, or hollow with an outline. */
export interface Paint {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly strokeWidth?: number;
  /** The lengths of a dash and of a gap, in pixels. */
  readonly dashes?: readonly [number, number];
}

/**
 * Draws in a language's direction: every `x` is measured from the side where reading begins, so that one layout serves
 * both directions. Each function returns SVG.
 */
export interface Pen {
  readonly text: (text: string, style: TextStyle) => string;
  readonly circle: (x: number, y: number, radius: number, paint: Paint) => string;
  readonly line: (from: readonly [number, number], to: readonly [number, number], paint: Paint) => string;
  readonly box: (x: number, y: number, width: number, height: number, fill: Colour) => string;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

function paintAttributes({ fill, stroke, strokeWidth = 4, dashes }: Paint): string {
  const outline = stroke ? ` stroke="${COLOURS[stroke]}" stroke-width="${strokeWidth}" stroke-linecap="round"` : '';
  const gaps = dashes ? ` stroke-dasharray="${dashes.join(' ')}"` : '';
  return `fill="${fill ? COLOURS[fill] : 'none'}"${outline}${gaps}`;
}

/** Rounds to a hundredth of a pixel, so that drawings stay short. */
const round = (length: number) => Number(length.toFixed(2));

/** Creates a pen for a language. */
export function createPen(language: Language): Pen {
  const isRightToLeft = PROFILES[language].direction === 'rtl';
  const place = (x: number) => round(isRightToLeft ? WIDTH - x : x);
  // resvg lays out every line from left to right: the text must contain its direction, and the anchors name sides.
  const anchors = isRightToLeft
    ? { start: 'end', middle: 'middle', end: 'start' }
    : { start: 'start', middle: 'middle', end: 'end' };
  const direct = (text: string) => (isRightToLeft ? `${RIGHT_TO_LEFT_ISOLATE}${text}${POP_ISOLATE}` : text);
  const escapeXml = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
  return {
    text: (text, { x, y, size, isBold = false, colour = 'ink', align = 'start' }) =>
      `<text x="${place(x)}" y="${round(y)}" font-size="${size}" font-weight="${isBold ? 700 : 400}" ` +
      `text-anchor="${anchors[align]}" fill="${COLOURS[colour]}">${direct(escapeXml(text))}</text>`,
    circle: (x, y, radius, paint) =>
      `<circle cx="${place(x)}" cy="${round(y)}" r="${round(radius)}" ${paintAttributes(paint)}/>`,
    line: ([x1, y1], [x2, y2], paint) =>
      `<line x1="${place(x1)}" y1="${round(y1)}" x2="${place(x2)}" y2="${round(y2)}" ${paintAttributes(paint)}/>`,
    box: (x, y, width, height, fill) =>
      `<rect x="${place(isRightToLeft ? x + width : x)}" y="${round(y)}" width="${round(width)}" ` +
      `height="${round(height)}" rx="20" fill="${COLOURS[fill]}"/>`,
  };
}
