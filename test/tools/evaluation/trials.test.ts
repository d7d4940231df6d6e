import { expect, it } from 'vitest';
import { openResolution } from '../../../src/open-resolution.ts';
import { tryPublic, tryWriters } from '../../../tools/evaluation/trials.ts';
import { openPartsForTest } from '../../support/belarus.ts';
import { copyLighthouse } from '../../support/broken-knowledge.ts';
import { BELARUS } from '../../support/resolutions.ts';

it('tries public messages, none of which can be right', () => {
  const { base, model } = openPartsForTest(BELARUS);
  const trials = tryPublic(base, model, ['how many abstained in the vote on Chad?', 'when did the war end?']);
  expect(trials.map(({ group, isRight, isOffTopic }) => [group, isRight, isOffTopic])).toEqual([
    ['public', false, true],
    ['public', false, true],
  ]);
});

it('tries the messages of each writer, but no small talk, with a model that does not know the writer', () => {
  const { base } = openResolution(copyLighthouse().small);
  const trials = tryWriters(base, { folds: 2 });
  expect(trials.map(({ group }) => group)).toEqual(['english', 'ordinary', 'tempting']);
  expect(trials.every(({ isRight, isOffTopic }) => !(isRight && isOffTopic))).toBe(true);
});

it('tries only some folds, if asked', () => {
  const { base } = openResolution(copyLighthouse().small);
  expect(tryWriters(base, { folds: 2, only: [1] })).toEqual([]);
});
