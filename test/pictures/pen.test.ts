/** Tests how shapes and texts are drawn in either direction. */

import { describe, expect, it } from 'vitest';
import { COLOURS, createPen, WIDTH } from '../../src/pictures/pen.ts';

const [english, arabic] = [createPen('en'), createPen('ar')];

describe('in a language from right to left, everything is mirrored:', () => {
  it('circles', () => {
    expect(english.circle(100, 50, 10, { fill: 'ink' })).toContain('cx="100" cy="50" r="10"');
    expect(arabic.circle(100, 50, 10, { fill: 'ink' })).toContain(`cx="${WIDTH - 100}" cy="50" r="10"`);
  });

  it('lines', () => {
    expect(arabic.line([0, 1], [300, 2], { stroke: 'rule' })).toContain(
      `x1="${WIDTH}" y1="1" x2="${WIDTH - 300}" y2="2"`,
    );
  });

  it('boxes, whose corner is the left one', () => {
    expect(english.box(100, 5, 200, 40, 'tint')).toContain('x="100" y="5" width="200"');
    expect(arabic.box(100, 5, 200, 40, 'tint')).toContain(`x="${WIDTH - 300}" y="5" width="200"`);
  });

  it.each([
    ['start', 'start', 'end'],
    ['middle', 'middle', 'middle'],
    ['end', 'end', 'start'],
  ] as const)('texts that are aligned to the %s', (align, inEnglish, inArabic) => {
    const style = { x: 100, y: 20, size: 30, align };
    expect(english.text('text', style)).toContain(
      `x="100" y="20" font-size="30" font-weight="400" text-anchor="${inEnglish}"`,
    );
    expect(arabic.text('نص', style)).toContain(
      `x="${WIDTH - 100}" y="20" font-size="30" font-weight="400" text-anchor="${inArabic}"`,
    );
  });
});

it('Arabic text is marked as right-to-left, English text is not', () => {
  const style = { x: 0, y: 0, size: 30 };
  expect(arabic.text('نص', style)).toContain('>\u2067نص\u2069<');
  expect(english.text('text', style)).toContain('>text<');
});

it('text is escaped', () => {
  expect(english.text('<b> & "c"', { x: 0, y: 0, size: 30 })).toContain('>&lt;b&gt; &amp; "c"<');
});

it('a text is bold and coloured if it should be', () => {
  const svg = english.text('text', { x: 0, y: 0, size: 30, isBold: true, colour: 'sharp' });
  expect(svg).toContain(`font-weight="700" text-anchor="start" fill="${COLOURS.sharp}"`);
});

it('a shape is filled, or hollow with an outline, which may be dashed', () => {
  expect(english.circle(0, 0, 1, { fill: 'strong' })).toContain(`fill="${COLOURS.strong}"/>`);
  const hollow = english.circle(0, 0, 1, { stroke: 'muted', strokeWidth: 3, dashes: [7, 10] });
  expect(hollow).toContain('fill="none"');
  expect(hollow).toContain(`stroke="${COLOURS.muted}" stroke-width="3" stroke-linecap="round" stroke-dasharray="7 10"`);
});

it('lengths are rounded to a hundredth of a pixel', () => {
  expect(english.circle(1 / 3, 2 / 3, 0.125, { fill: 'ink' })).toContain('cx="0.33" cy="0.67" r="0.13"');
});
