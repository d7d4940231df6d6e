/** Tests how a picture is laid out. */

import { expect, it } from 'vitest';
import { layOutPage, writeLines } from '../../src/pictures/page.ts';
import { createPen, WIDTH } from '../../src/pictures/pen.ts';

const pen = createPen('en');
const FRAME = { headline: 'A headline', subtitle: 'A subtitle', smallPrint: ['Sources', 'Report'] };
const baselinesOf = (svg: string) => [...svg.matchAll(/<text [^>]*y="([\d.]+)"/g)].map(([, y]) => Number(y));

it('a text is broken into lines below one another, and ends where the next line would be', () => {
  const { svg, bottom } = writeLines(pen, 'one two three four five six', { x: 0, y: 100, size: 40, width: 240 });
  const baselines = baselinesOf(svg);
  expect(baselines.length).toBeGreaterThan(2);
  expect(baselines).toEqual(baselines.map((_, i) => 100 + i * 56));
  expect(bottom).toBe(100 + baselines.length * 56);
});

it('a picture has its headline, subtitle, body and small print in this order, and ends below them', () => {
  const draw = (top: number) => ({ svg: '<circle id="body"/>', bottom: top + 400 });
  const svg = layOutPage('en', pen, FRAME, draw);
  const order = ['A headline', 'A subtitle', 'id="body"', 'Sources', 'Report'].map((part) => svg.indexOf(part));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  const baselines = baselinesOf(svg);
  expect(baselines).toEqual([...baselines].sort((a, b) => a - b));
  const height = Number(/<svg [^>]*height="(\d+)"/.exec(svg)?.[1]);
  expect(height).toBeGreaterThan(Math.max(...baselines));
});

it('the body begins below a headline of several lines', () => {
  const tops: number[] = [];
  const draw = (top: number) => {
    tops.push(top);
    return { svg: '', bottom: top };
  };
  layOutPage('en', pen, FRAME, draw);
  layOutPage('en', pen, { ...FRAME, headline: 'A headline of many words '.repeat(5).trim() }, draw);
  expect(tops[1]).toBeGreaterThan(tops[0] ?? Number.POSITIVE_INFINITY);
});

it('a picture names its language, and is as wide as all', () => {
  const svg = layOutPage('ar', createPen('ar'), FRAME, (top) => ({ svg: '', bottom: top }));
  expect(svg).toMatch(new RegExp(`^<svg [^>]*xml:lang="ar" width="${WIDTH}"`));
});
