/** Tests that every rule refuses a resolution that breaks it, and says where. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, type RuleCode } from '../src/knowledge/problems.ts';
import { openResolution } from '../src/open-resolution.ts';
import { copyLighthouse, problemsOf } from './support/broken-knowledge.ts';

const FOLDER = 'knowledge/lighthouse-2031';
const FACTS = `${FOLDER}/facts.yaml`;
const RESOLUTION = `${FOLDER}/resolution.yaml`;
const EXAMPLES = `${FOLDER}/examples/lighthouse.yaml`;
const SLOTS = `${FOLDER}/slots.yaml`;
const QUESTIONS = 'knowledge/common/questions/lighthouse.yaml';
const ROLES = 'knowledge/common/concepts.yaml';
const ENGLISH = 'locales/en/lighthouse-2031.json';
const ARABIC = 'locales/ar/lighthouse-2031.json';

const FIGURE = '  opened: 2031-05-02';
const TIMELINE = `${FIGURE}\npictures:\n  timeline: [lighthouse.opening, lighthouse.lamps]`;
const VOTE = `${FIGURE}\npictures:
  vote: { for: lighthouse.lamps, against: lighthouse.lamps, abstentions: lighthouse.lamps, adopted: lighthouse.opening }`;

/** A rule, an edit that breaks it (file, old text, new text), and the lines of the problems it causes. */
const ROWS: readonly [RuleCode, string, string, string, readonly number[]][] = [
  ['yaml-syntax', FACTS, 'cites: [{', 'cites: [[{', [3]],
  ['yaml-syntax', ENGLISH, '"name": ', '"name": "', [2]],
  ['schema', FACTS, 'related: [lighthouse.opening]', 'relatd: [lighthouse.opening]', [1, 4]],
  ['schema', FACTS, 'figures: [lamps]', 'figures: lamps', [3]],
  ['schema', RESOLUTION, 'lamps: 3', 'lamps: 2031-02-30', [12]],
  ['schema', EXAMPLES, 'ar: |', 'arabic: |', [9]],
  ['schema', ROLES, 'placeable:', 'movable:', [1, 4]],
  ['schema', ENGLISH, '"name": "the harbour council\'s resolution on the lighthouse"', '"name": 3', [2]],
  ['unknown-fact', FACTS, 'related: [lighthouse.opening]', 'related: [lighthouse.closing]', [4]],
  ['unknown-fact', FACTS, 'related: [lighthouse.opening]', 'related: [lighthouse.lamps]', [4]],
  ['unknown-fact', FACTS, 'figures: [opened]', 'figures: [opened]\n  covers: [lighthouse.closing]', [8]],
  ['unknown-fact', EXAMPLES, 'unanswered.keeper:', 'unanswered.guard:', [27]],
  ['unknown-fact', RESOLUTION, FIGURE, TIMELINE.replace('lamps', 'horn'), [15]],
  ['unknown-fact', RESOLUTION, FIGURE, VOTE.replace('lamps', 'horn'), [15]],
  ['unknown-concept', FACTS, 'figures: [opened]', 'figures: [opened]\n  mentions: [opening, closing]', [5]],
  ['unknown-concept', FACTS, 'figures: [opened]', 'figures: [opened]\n  holds: { opening: { day: [closing] } }', [8]],
  ['unknown-concept', RESOLUTION, 'id: lighthouse-2031', 'id: lighthouse-2031\nsubject: horn', [2]],
  ['unknown-concept', ROLES, 'asks: [how-many,', 'asks: [how-mny,', [2]],
  ['unknown-source', FACTS, 'source: U1', 'source: U9', [6]],
  ['unknown-source', RESOLUTION, 'fullText: U1', 'fullText: X', [9]],
  ['unknown-paragraph', FACTS, 'paragraph: 2', 'paragraph: 3', [6]],
  ['unknown-figure', RESOLUTION, FIGURE, `${FIGURE}\n  all: { sum: [lamps, horns] }`, [14]],
  ['unused-figure', RESOLUTION, 'lamps: 3', 'lamps: 3\n  spare: 4', [13]],
  ['unfit-figure', RESOLUTION, FIGURE, VOTE.replace('lamps', 'opening'), [15]],
  ['unfit-figure', RESOLUTION, FIGURE, VOTE.replace('adopted: lighthouse.opening', 'adopted: lighthouse.lamps'), [15]],
  ['figure-not-listed', ENGLISH, '"title": "Lamps"', '"moment": "{{opened, date}}", "title": "Lamps"', [16]],
  ['figure-not-listed', ENGLISH, 'names the keeper', 'of {{lamps, number}} names the keeper', [19]],
  ['figure-not-named', ENGLISH, '{{lamps, number}} lamps', 'many lamps', [16]],
  ['missing-section', FACTS, 'lighthouse.lamps:', 'harbour.lamps:', [1]],
  ['duplicate-section', RESOLUTION, '[lighthouse] }', '[lighthouse], harbour: [lighthouse] }', [10, 10]],
  ['missing-text', ENGLISH, '"title": "Lamps", ', '', [16]],
  ['missing-text', ENGLISH, '"R": "Harbour Gazette", ', '', [5]],
  ['missing-text', ARABIC, '"scope": "مصابيحها وافتتاحها",', '', [1]],
  ['unknown-text', ENGLISH, '"unanswered": {', '"unanswered": { "cook": { "title": "x", "answer": "y" },', [19]],
  ['text-too-long', ENGLISH, 'It has {{lamps, number}}', `It has ${'very '.repeat(820)}{{lamps, number}}`, [16]],
  ['unknown-kind', QUESTIONS, 'lighthouse.lamps:', 'lighthouse.lights:', [3]],
  ['unknown-slot', QUESTIONS, '{capital}', '{captal}', [4]],
  ['unknown-slot', SLOTS, 'capital: none', 'captal: none', [2]],
  ['unknown-figure', SLOTS, 'figure: lamps', 'figure: lights', [3]],
  ['schema', SLOTS, 'country: { en: [Pharos],', 'country: { en: [],', [1]],
  ['duplicate-example', EXAMPLES, 'who keeps the lighthouse', 'Number of lights in the lighthouse', [31]],
];

describe('a resolution is refused, with the file and the line,', () => {
  it.each(ROWS)('by %s in %s: %j -> %j', (code, file, from, to, lines) => {
    const { small, edit } = copyLighthouse();
    edit(file, from, to);
    const found = problemsOf(small).filter((problem) => problem.code === code);
    expect(found.map(({ line }) => line)).toEqual(lines);
    for (const { file: place, message } of found) {
      expect(place.endsWith(`/${file}`)).toBe(true);
      expect(message).not.toMatch(/undefined|\[object/);
    }
  });

  it('by missing-examples, which has no line', () => {
    const { small, edit } = copyLighthouse();
    edit(EXAMPLES, 'ar: |', 'gulf: |');
    expect(problemsOf(small)).toEqual([
      { code: 'missing-examples', file: 'examples', message: 'lighthouse.lamps has no example in ar' },
    ]);
  });

  it('by empty-slot, once for each slot, which has no line', () => {
    const { small, edit } = copyLighthouse();
    edit(SLOTS, 'capital: none\n', '');
    expect(problemsOf(small)).toEqual([
      {
        code: 'empty-slot',
        file: expect.stringMatching(/slots.yaml$/),
        message: '{capital} has no value, but examples of lighthouse.lamps use it; fill it, or write `capital: none`',
      },
    ]);
  });

  it('by every missing file at once', () => {
    const { small, folder } = copyLighthouse();
    const missing = ['facts.yaml', 'slots.yaml'].map((file) => join(folder, file));
    for (const file of missing) rmSync(file);
    expect(problemsOf(small).map(({ code, file }) => [code, file])).toEqual(
      missing.map((file) => ['file-unreadable', file]),
    );
  });

  it('and every rule but the slow one has a row here', () => {
    const tested = new Set([
      ...ROWS.map(([code]) => code),
      'missing-examples',
      'empty-slot',
      'file-unreadable',
      'example-misread',
    ]);
    expect(Object.keys(RULES).filter((code) => !tested.has(code))).toEqual([]);
  });
});

it('refuses a caption that is too long for Telegram', () => {
  const { small, edit } = copyLighthouse();
  const name = '"R": "Harbour Gazette"';
  edit(RESOLUTION, FIGURE, VOTE);
  edit(ARABIC, '"lighthouse": {', '"headline": "المنارة",\n  "lighthouse": {');
  edit(ENGLISH, '"lighthouse": {', '"headline": "The lighthouse",\n  "lighthouse": {');
  edit(ENGLISH, name, name.replace('Harbour', 'Harbour '.repeat(140)));
  expect(problemsOf(small)).toEqual([
    expect.objectContaining({
      code: 'text-too-long',
      file: expect.stringMatching(/en\/lighthouse-2031.json$/),
      line: 5,
    }),
  ]);
});

it('asks for the texts that pictures need, and only for those', () => {
  const { small, edit } = copyLighthouse();
  edit(RESOLUTION, FIGURE, TIMELINE);
  const missing = problemsOf(small).filter(({ file }) => file.includes('/en/'));
  expect(missing.map(({ message }) => message)).toEqual([
    'headline has no text',
    'lighthouse.opening.moment has no text',
    'lighthouse.lamps.moment has no text',
    'lighthouse.lamps.when has no text',
  ]);
});

it('opens a resolution without problems, with its texts', () => {
  const { base, locales } = openResolution(copyLighthouse().small);
  expect([...base.facts.keys()]).toEqual(['lighthouse.lamps', 'lighthouse.opening', 'unanswered.keeper']);
  expect(locales.en.resolution.name).toBe("the harbour council's resolution on the lighthouse");
});
