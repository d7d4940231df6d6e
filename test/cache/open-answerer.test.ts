import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compileResolution, openAnswerer } from '../../src/cache/open-answerer.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { openResolution } from '../../src/open-resolution.ts';
import { createInterpreter, type Interpreter } from '../../src/understanding/interpret.ts';
import { trainModel } from '../../src/understanding/learning/train-model.ts';
import { createModel } from '../../src/understanding/model.ts';
import { readLabelledQuestions } from '../../tools/evaluation/labelled-question.ts';
import { copyLighthouse } from '../support/broken-knowledge.ts';

const QUESTIONS = [
  'how many lights has the lighthouse got?',
  'متى دُشنت المنارة؟',
  'who keeps teh lighthose',
  'how do I cook rice',
  ...readLabelledQuestions('test/questions/own.jsonl').flatMap(({ text }) => text ?? []),
];
const decideAll = (interpret: Interpreter) =>
  QUESTIONS.map((text) => {
    const { trace, ...decision } = interpret(text);
    return decision;
  });

describe('an answerer', () => {
  let copy: ReturnType<typeof copyLighthouse>;
  let cacheFolder: string;
  let trained: number;
  const optionsFor = (runtime: string) => ({
    folders: copy.small,
    cacheFolder,
    runtime,
    onTrain: () => {
      trained += 1;
    },
  });
  const open = () => openAnswerer(optionsFor('v20'));
  const entries = () => readdirSync(cacheFolder).map((name) => join(cacheFolder, name));
  beforeEach(() => {
    copy = copyLighthouse();
    cacheFolder = join(copy.folder, 'cache');
    trained = 0;
  });

  it('from the cache understands like one that was just trained', async () => {
    const { base } = openResolution(copy.small);
    const fresh = createInterpreter(base, createModel(trainModel(base)));
    await open();
    expect(decideAll((await open()).interpret)).toEqual(decideAll(fresh));
  });

  it('is trained once, and reads the same files of the cache afterwards', async () => {
    await open();
    const written = entries().map((file) => statSync(file).ino);
    await open();
    expect(trained).toBe(1);
    expect(entries().map((file) => statSync(file).ino)).toEqual(written);
  });

  it('shows a changed text without training again', async () => {
    const titleOf = async () => (await open()).translate('en', 'lighthouse.lamps.title');
    expect(await titleOf()).toBe('Lamps');
    copy.edit('locales/en/lighthouse-2031.json', '"title": "Lamps"', '"title": "Lights"');
    expect(await titleOf()).toBe('Lights');
    expect(trained).toBe(1);
  });

  it('has a changed figure', async () => {
    await open();
    copy.edit('knowledge/lighthouse-2031/resolution.yaml', 'lamps: 3', 'lamps: 4');
    expect((await open()).base.figures.lamps).toBe(4);
  });

  it('understands a new example', async () => {
    const text = 'does the beacon shine at noon';
    expect((await open()).interpret(text).outcome).not.toBe('answer');
    copy.edit('knowledge/lighthouse-2031/examples/lighthouse.yaml', 'en: |\n', `en: |\n    ${text}\n`);
    expect((await open()).interpret(text).outcome).toBe('answer');
    expect(trained).toBe(2);
  });

  it('is refused if its files are broken, though they were whole before', async () => {
    await open();
    copy.edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
    await expect(open()).rejects.toThrow(KnowledgeError);
    await expect(open()).rejects.toThrow(/facts\.yaml:6 error unknown-source/);
  });

  it('is compiled again if the cache is damaged', async () => {
    const before = decideAll((await open()).interpret);
    for (const file of entries()) writeFileSync(file, 'damaged');
    expect(decideAll((await open()).interpret)).toEqual(before);
    expect(trained).toBe(2);
  });

  it('opens even if the cache cannot be written', async () => {
    writeFileSync(cacheFolder, 'a file where the folder would be');
    expect((await open()).base.id).toBe('lighthouse-2031');
  });

  it('is cached for two versions of Node side by side', async () => {
    for (const runtime of ['v20', 'v24', 'v20', 'v24']) await compileResolution(optionsFor(runtime));
    expect(trained).toBe(2);
  });

  it('leaves a cache of the same size, however often its files change', async () => {
    for (let lamps = 4; lamps < 9; lamps++) {
      copy.edit('knowledge/lighthouse-2031/resolution.yaml', `lamps: ${lamps - 1}`, `lamps: ${lamps}`);
      await open();
    }
    expect(entries()).toHaveLength(4);
  });
});
