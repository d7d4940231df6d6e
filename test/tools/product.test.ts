import { existsSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { CACHE_FOLDER, DEFAULT_KNOWLEDGE } from '../../src/paths.ts';
import { compileOptionsFor, listQuestionPaths, questionsPath, readKnowledgeFolder } from '../../tools/product.ts';

function setKnowledge(value: string): void {
  const { KNOWLEDGE } = process.env;
  onTestFinished(() => {
    if (KNOWLEDGE === undefined) delete process.env.KNOWLEDGE;
    else process.env.KNOWLEDGE = KNOWLEDGE;
  });
  process.env.KNOWLEDGE = value;
}

it('opens the resolution that KNOWLEDGE names, by default that of the bot', () => {
  setKnowledge(' knowledge/other ');
  expect(readKnowledgeFolder()).toBe('knowledge/other');
  setKnowledge('');
  expect(readKnowledgeFolder()).toBe(DEFAULT_KNOWLEDGE);
});

it('shares the cache of the bot', () => {
  const { folders, cacheFolder, runtime } = compileOptionsFor('knowledge/other');
  expect(folders.knowledge.resolution).toBe('knowledge/other');
  expect({ cacheFolder, runtime }).toEqual({ cacheFolder: CACHE_FOLDER, runtime: process.version });
});

it('lists every set of labelled questions', () => {
  expect(listQuestionPaths()).toContain(questionsPath('dev'));
  expect(listQuestionPaths().filter((path) => !existsSync(path))).toEqual([]);
});
