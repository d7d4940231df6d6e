/** Tests how a fact base is read from its files. */

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadCatalogue, loadKnowledge } from '../../src/knowledge/load.ts';
import { copyLighthouse, type LighthouseCopy } from '../support/broken-knowledge.ts';

const WORDS = 'knowledge/lighthouse-2031/words.yaml';
const load = ({ small }: LighthouseCopy) => loadKnowledge(small.knowledge);

it('reads what the resolution and the common files say', () => {
  const base = load(copyLighthouse());
  expect(base).toMatchObject({ id: 'lighthouse-2031', fullText: 'U1', figures: { lamps: 3, opened: '2031-05-02' } });
  expect(base.facts.get('lighthouse.lamps')).toMatchObject({ figures: ['lamps'], related: ['lighthouse.opening'] });
  expect(base.policy.confidence).toBe(0.61);
  expect(base.numbers[3]).toEqual({ en: ['three'], ar: ['ثلاثة'] });
  expect(base.roles).toMatchObject({
    'asks-whether': ['is-it-true'],
    elsewhere: ['other-state'],
  });
});

it('lists the common concepts first, then those of the resolution', () => {
  const { concepts } = load(copyLighthouse());
  expect(Object.keys(concepts)).toEqual(['how-many', 'when', 'is-it-true', 'lamp', 'keeper', 'lighthouse', 'opening']);
});

it('adds the words of the resolution to those of a common concept', () => {
  const copy = copyLighthouse();
  copy.edit(WORDS, 'keeper:', 'when: { en: [at what hour, when], arabizi: [emta] }\nkeeper:');
  expect(load(copy).concepts.when).toEqual({
    en: ['when', 'which day', 'what date', 'at what hour'],
    ar: ['متى', 'تاريخ'],
    arabizi: ['emta'],
  });
});

it('reads examples of facts, small talk, requests and other topics, each with its line', () => {
  const { examples } = load(copyLighthouse());
  const kinds = examples.map(({ meaning }) => (meaning.kind === 'fact' ? meaning.fact : meaning.kind));
  expect([...new Set(kinds)]).toEqual([
    ...['lighthouse.lamps', 'lighthouse.opening', 'unanswered.keeper', 'off-topic', 'smalltalk', 'request'],
  ]);
  for (const { text, file, line } of examples.filter(({ file }) => !file.includes('/questions/')))
    expect(readFileSync(file, 'utf8').split('\n')[line - 1]?.trim(), `${file}:${line}`).toBe(text);
});

it('names a variety of language for each example', () => {
  const { examples } = load(copyLighthouse());
  expect(examples.find(({ text }) => text === 'مرحبا')).toMatchObject({
    ...{ variety: 'ar', meaning: { kind: 'smalltalk', smalltalk: 'greeting' } },
  });
});

it('reads batches of one writer each, without the kinds that the resolution has no fact for', () => {
  const ofWriter = load(copyLighthouse()).examples.filter(({ writer }) => writer === 'keeper');
  expect(ofWriter.map(({ text, meaning }) => [text, meaning])).toEqual([
    ['lamps up there, how many', { kind: 'fact', fact: 'lighthouse.lamps' }],
    ['ahoy', { kind: 'smalltalk', smalltalk: 'greeting' }],
    ['my boat leaks', { kind: 'off-topic', isTempting: false }],
    ['how many lamps has the harbour', { kind: 'off-topic', isTempting: true }],
  ]);
});

it('fills the slots of the catalogue, and leaves out what uses a slot that the resolution has nothing for', () => {
  const ofCatalogue = load(copyLighthouse()).examples.filter(({ file }) => file.endsWith('questions/lighthouse.yaml'));
  expect(ofCatalogue.map(({ text, line }) => [text, line])).toEqual([['3 lamps on the coast of Pharos?', 3]]);
});

it('reads a resolution that has no examples of its own', () => {
  const copy = copyLighthouse();
  rmSync(join(copy.folder, 'examples'), { recursive: true });
  rmSync(join(copy.folder, 'off-topic.yaml'));
  const files = load(copy).examples.map(({ file }) => file);
  expect(files.some((file) => file.startsWith(copy.folder))).toBe(false);
});

it('reads the catalogue with its slots, and how the resolution spells them', () => {
  const { examples, slots, spellings } = loadCatalogue(copyLighthouse().small.knowledge);
  expect(examples[0]?.text).toBe('{votes-for} lamps on the coast of {country}?');
  expect(Object.keys(slots)).toEqual(['country', 'capital', 'votes-for']);
  expect(spellings.get('votes-for')).toEqual({ en: ['3'], ar: ['3'], arabizi: ['3'] });
});
