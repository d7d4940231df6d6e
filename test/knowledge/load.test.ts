import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../src/knowledge/problems.ts';
import { copyLighthouse, problemsOf } from '../support/broken-knowledge.ts';

const FOLDER = 'knowledge/lighthouse-2031';
const FACTS = `${FOLDER}/facts.yaml`;
const RESOLUTION = `${FOLDER}/resolution.yaml`;
const ENGLISH = 'locales/en/lighthouse-2031.json';

const OPENED = 'opened: 2031-05-02';
const TIMELINE = 'pictures:\n  timeline: [lighthouse.opening, lighthouse.lamps]';
const VOTE = `pictures:
  vote: { for: lighthouse.lamps, against: lighthouse.lamps, abstentions: lighthouse.lamps, adopted: lighthouse.opening }`;

describe('a fact base is refused, with the rule, the file and the line,', () => {
  it.each([
    ['yaml-syntax', `${FOLDER}/facts.yaml`, 'cites: [', 'cites: [[', undefined],
    ['schema', FACTS, 'related: [lighthouse.opening]', 'relatd: [lighthouse.opening]', 2],
    ['schema', FACTS, 'figures: [lamps]', 'figures: lamps', 3],
    ['schema', `${FOLDER}/resolution.yaml`, 'lamps: 3', 'lamps: 2031-02-30', 11],
    ['unknown-fact', FACTS, 'related: [lighthouse.opening]', 'related: [lighthouse.closing]', 4],
    ['unknown-fact', `${FOLDER}/examples/lighthouse.yaml`, 'unanswered.keeper:', 'unanswered.guard:', undefined],
    ['unknown-source', FACTS, 'source: U1', 'source: U9', 6],
    ['unknown-source', `${FOLDER}/resolution.yaml`, 'fullText: U1', 'fullText: X', 9],
    ['unknown-paragraph', FACTS, 'paragraph: 2', 'paragraph: 3', 6],
    ['unknown-figure', FACTS, 'figures: [opened]', 'figures: [closed]', 7],
    ['unused-figure', `${FOLDER}/resolution.yaml`, 'lamps: 3', 'lamps: 3\n  spare: 4', 12],
    ['unknown-fact', RESOLUTION, OPENED, `${OPENED}\n${TIMELINE}`.replace('lamps', 'horn'), 14],
    ['unknown-fact', RESOLUTION, OPENED, `${OPENED}\n${VOTE}`.replace('lamps', 'horn'), 14],
    ['unfit-figure', RESOLUTION, OPENED, `${OPENED}\n${VOTE}`.replace('lamps', 'opening'), 14],
    [
      'unfit-figure',
      RESOLUTION,
      OPENED,
      `${OPENED}\n${VOTE}`.replace('adopted: lighthouse.opening', 'adopted: lighthouse.lamps'),
      14,
    ],
    ['missing-text', RESOLUTION, OPENED, `${OPENED}\n${TIMELINE}`, 7],
    ['figure-not-listed', ENGLISH, '"title": "Lamps"', '"moment": "{{opened, date}}", "title": "Lamps"', 7],
    ['figure-not-named', ENGLISH, '{{lamps, number}} lamps', 'many lamps', 7],
    ['figure-not-listed', ENGLISH, 'names the keeper', 'of {{lamps, number}} names the keeper', 10],
    ['missing-text', ENGLISH, '"title": "Lamps", ', '', 7],
    ['missing-text', ENGLISH, '"R": "Harbour Gazette", ', '', undefined],
    ['unknown-text', ENGLISH, '"unanswered": {', '"unanswered": { "cook": { "title": "x", "answer": "y" },', 10],
    [
      'duplicate-example',
      `${FOLDER}/examples/lighthouse.yaml`,
      'who keeps the lighthouse',
      'Number of lights in the lighthouse',
      31,
    ],
    ['schema', `${FOLDER}/examples/lighthouse.yaml`, 'ar: |', 'arabic: |', undefined],
    ['missing-examples', `${FOLDER}/examples/lighthouse.yaml`, 'ar: |', 'gulf: |', undefined],
  ])('by %s', (code, file, from, to, line) => {
    const { folders, edit } = copyLighthouse();
    edit(file, from, to);
    const found = problemsOf(folders).filter((problem) => problem.code === code);
    expect(found.map((problem) => problem.line)).toContain(line ?? found[0]?.line);
    expect(found.every((problem) => problem.message.length > 10 && problem.file.length > 0)).toBe(true);
    expect(found.length).toBeGreaterThan(0);
  });

  it('by every missing file at once', () => {
    const { folders, folder } = copyLighthouse();
    rmSync(join(folder, 'facts.yaml'));
    rmSync(join(folder, 'examples'), { recursive: true });
    expect(problemsOf(folders).map(({ code }) => code)).toEqual(['file-unreadable', 'file-unreadable']);
  });

  it('where a template is no JSON', () => {
    const { folders, locales } = copyLighthouse();
    writeFileSync(join(locales, 'ar/lighthouse-2031.json'), '{ "name": ');
    expect(problemsOf(folders)[0]?.code).toBe('schema');
  });
});

it('a problem is printed as one line that an editor can click', () => {
  const { folders, edit } = copyLighthouse();
  edit(FACTS, 'paragraph: 2', 'paragraph: 3');
  expect(problemsOf(folders).map(formatProblem)).toEqual([
    expect.stringMatching(/facts\.yaml:6 error unknown-paragraph: source R has no paragraph 3$/),
  ]);
});

it('the words that pictures need are asked for, and only those', () => {
  const { folders, edit } = copyLighthouse();
  edit(RESOLUTION, OPENED, `${OPENED}\n${TIMELINE}`);
  const missing = problemsOf(folders).filter(({ file }) => file.includes('/en/'));
  expect(missing.map(({ message }) => message)).toEqual([
    'headline has no text',
    'lighthouse.opening.moment has no text',
    'lighthouse.lamps.moment has no text',
    'lighthouse.lamps.when has no text',
  ]);
});

it('a sound fact base opens', () => {
  expect(problemsOf(copyLighthouse().folders)).toEqual([]);
});
