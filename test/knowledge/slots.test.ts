/** Tests how the slots of examples are filled. */
import { expect, it } from 'vitest';
import { fillSlots, type Slots, slotsIn } from '../../src/knowledge/slots.ts';

const SLOTS: Slots = new Map([
  ['country', { en: ['China'], ar: ['الصين'], arabizi: ['el seen'] }],
  ['country-adjective', { en: ['Chinese'], ar: ['صيني'], arabizi: ['sini'] }],
  ['leader', { en: ['Li', 'Lee', 'Lih'], ar: ['لي'], arabizi: ['li'] }],
  ['draft', undefined],
]);
const fill = (text: string, variety: 'en' | 'ar' | 'arabizi' | 'mixed' = 'ar') => fillSlots(text, variety, SLOTS);

it('lists the slots of a text', () =>
  expect(slotsIn('{country}, or {leader}? {1} {x y}')).toEqual(['country', 'leader']));

it.each([
  ['ماذا طلب من {country}؟', 'ماذا طلب من الصين؟'],
  ['وقرار ل{country} وب{country}', 'وقرار للصين وبالصين'],
  ['السلطات ال{country-adjective}ة وال{country-adjective}ون', 'السلطات الصينية والصينيون'],
])('joins what is written together with an Arabic name: %s', (text, filled) => expect(fill(text)).toBe(filled));

it.each([
  ['en', 'who in {country}?', 'who in China?'],
  ['arabizi', 'meen fi {country}', 'meen fi el seen'],
  ['mixed', 'الـ draft on {country}', 'الـ draft on China'],
  ['mixed', 'the vote عن {country} please', 'the vote عن الصين please'],
  ['en', '{country}?', 'China?'],
  ['ar', '{country}', 'الصين'],
  ['ar', '{country} ماذا', 'الصين ماذا'],
] as const)('writes a name in the script that surrounds it, in %s: %s', (variety, text, filled) =>
  expect(fill(text, variety)).toBe(filled),
);

it('gives an example always the same spelling, and uses the usual one most', () => {
  const texts = Array.from({ length: 200 }, (_, i) => `does {leader} know, ${i}`);
  const filled = texts.map((text) => fill(text, 'en'));
  expect(texts.map((text) => fill(text, 'en'))).toEqual(filled);
  const share = (name: string) => filled.filter((text) => text?.includes(` ${name} `)).length / filled.length;
  expect(share('Li')).toBeGreaterThan(0.5);
  expect(share('Lee')).toBeGreaterThan(0.08);
  expect(share('Lih')).toBeGreaterThan(0.08);
});

it.each(['{draft} of {country}', '{unheard-of}'])(
  'fills nothing if the resolution has nothing for a slot: %s',
  (text) => expect(fill(text)).toBeUndefined(),
);
