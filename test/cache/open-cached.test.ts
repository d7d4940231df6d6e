import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTranslator } from '../../src/answering/texts.ts';
import { compileResolution } from '../../src/cache/compile.ts';
import type { CompiledResolution } from '../../src/cache/compiled.ts';
import { openCached } from '../../src/cache/open-cached.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { createInterpreter } from '../../src/understanding/interpret.ts';
import { learn } from '../../src/understanding/learning/learn.ts';
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
const interpretAll = ({ base, learnt }: CompiledResolution) => {
  const interpret = createInterpreter(base, createModel(learnt));
  return QUESTIONS.map((text) => interpret(text));
};

describe('a compiled resolution', () => {
  let copy: ReturnType<typeof copyLighthouse>;
  let kept: string;
  const open = (runtime = 'a') => openCached(copy.small, kept, runtime);
  const file = () => {
    const [name = ''] = readdirSync(kept).filter((entry) => entry.endsWith('.compiled'));
    return join(kept, name);
  };
  beforeEach(() => {
    copy = copyLighthouse();
    kept = join(copy.folder, 'kept');
  });

  it('understands as one that has just been learnt', async () => {
    const fresh = compileResolution(copy.small, learn);
    await open();
    expect(interpretAll(await open())).toEqual(interpretAll(fresh));
  });

  it('says so before it learns, and not where nothing is to be learnt', async () => {
    let learnt = 0;
    const openAs = (runtime: string) => openCached(copy.small, kept, runtime, () => void learnt++);
    await openAs('a');
    expect(learnt).toBe(1);
    await openAs('a');
    await openAs('b');
    expect(learnt).toBe(1);
  });

  it('is read, not made again, while nothing changes', async () => {
    await open();
    const { ino } = statSync(file());
    await open();
    expect(statSync(file()).ino).toBe(ino);
  });

  it.each([
    [
      'a fact',
      'knowledge/lighthouse-2031/resolution.yaml',
      'lamps: 3',
      'lamps: 4',
      (it: CompiledResolution) => it.base.figures.lamps,
      4,
    ],
    [
      'a text',
      'locales/en/lighthouse-2031.json',
      '"title": "Lamps"',
      '"title": "Lights"',
      (it: CompiledResolution) => createTranslator(it.locales)('en', 'lighthouse.lamps.title'),
      'Lights',
    ],
  ])('notices that %s has changed', async (_, path, from, to, read, changed) => {
    expect(read(await open())).not.toBe(changed);
    copy.edit(path, from, to);
    expect(read(await open())).toBe(changed);
  });

  it('notices an example more', async () => {
    const text = 'does the beacon shine at noon';
    const outcome = async () => {
      const { base, learnt } = await open();
      return createInterpreter(base, createModel(learnt))(text).outcome;
    };
    expect(await outcome()).not.toBe('answer');
    copy.edit('knowledge/lighthouse-2031/examples/lighthouse.yaml', 'en: |\n', `en: |\n    ${text}\n`);
    expect(await outcome()).toBe('answer');
  });

  it('is refused when its fact base is broken, though it was whole before', async () => {
    await open();
    copy.edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
    await expect(open()).rejects.toThrow(KnowledgeError);
    await expect(open()).rejects.toThrow(/facts\.yaml:6 error unknown-source/);
  });

  it.each([
    ['cut short', (content: Buffer) => content.subarray(0, content.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not a compiled resolution')],
    [
      'altered',
      (content: Buffer) => {
        content.writeUInt8(content.readUInt8(content.length - 9) ^ 1, content.length - 9);
        return content;
      },
    ],
  ])('is made anew where its file is %s', async (_, spoil) => {
    const understood = interpretAll(await open());
    writeFileSync(file(), spoil(readFileSync(file())));
    const spoilt = statSync(file()).ino;
    expect(interpretAll(await open())).toEqual(understood);
    expect(statSync(file()).ino).not.toBe(spoilt);
  });

  it('is opened also where it cannot be kept', async () => {
    writeFileSync(kept, 'a file where the folder would be');
    expect((await open()).base.id).toBe('lighthouse-2031');
  });

  it('is kept apart for each runtime', async () => {
    await open('a');
    await open('b');
    expect(readdirSync(kept).filter((name) => name.endsWith('.compiled'))).toHaveLength(2);
  });
});
