import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foldersIn, keyOfModel, keyOfResolution } from '../../src/cache/digest.ts';
import { openResolution } from '../../src/open-resolution.ts';
import { copyLighthouse } from '../support/broken-knowledge.ts';

const keysOf = ({ small }: ReturnType<typeof copyLighthouse>, runtime = 'v20') => ({
  resolution: keyOfResolution(small, runtime),
  model: keyOfModel(openResolution(small).base, runtime),
});

describe('the keys of a resolution and of its model', () => {
  it('are the same for a copy elsewhere', () => {
    expect(keysOf(copyLighthouse())).toEqual(keysOf(copyLighthouse()));
  });

  it.each([
    ['a text', 'locales/en/lighthouse-2031.json', '"title": "Lamps"', '"title": "Lights"'],
    ['a related fact', 'knowledge/lighthouse-2031/facts.yaml', 'related: [lighthouse.opening]', 'related: []'],
  ])('change apart: %s changes the resolution, not the model', (_, file, from, to) => {
    const copy = copyLighthouse();
    const before = keysOf(copy);
    copy.edit(file, from, to);
    const after = keysOf(copy);
    expect(after.resolution).not.toBe(before.resolution);
    expect(after.model).toBe(before.model);
  });

  it('both change with an example', () => {
    const copy = copyLighthouse();
    const before = keysOf(copy);
    copy.edit('knowledge/lighthouse-2031/examples/lighthouse.yaml', 'en: |\n', 'en: |\n    does it shine at noon\n');
    const after = keysOf(copy);
    expect(after.resolution).not.toBe(before.resolution);
    expect(after.model).not.toBe(before.model);
  });

  it('both change with the version of Node', () => {
    const copy = copyLighthouse();
    const [before, after] = [keysOf(copy, 'v20'), keysOf(copy, 'v24')];
    expect(after.resolution).not.toBe(before.resolution);
    expect(after.model).not.toBe(before.model);
  });
});

describe('the folders of a resolution', () => {
  const foldersOfExamples = ['k/common', 'k/common/questions', 'k/common/questions/batches', 'k/common/frequencies'];
  const folders = (resolution: string) => ({
    knowledge: { resolution, common: 'k/common' },
    locales: { interface: 'l', resolution: 'm' },
  });

  it('are those of its facts, the common data and each language', () => {
    expect(foldersIn(folders('k/x'))).toEqual(['k/x', ...foldersOfExamples, 'l/ar', 'l/en', 'm/ar', 'm/en']);
  });

  it('include that of its own examples if it has any', () => {
    const { knowledge } = copyLighthouse().small;
    expect(foldersIn(folders(knowledge.resolution))).toContain(join(knowledge.resolution, 'examples'));
  });
});

/** An installation of its own with little to learn, whose code a test may change. */
function installCopy(): { compile: () => string; edit: (file: string, from: string, to: string) => void } {
  const root = mkdtempSync(join(tmpdir(), 'qarar-install-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const name of ['dist', 'package.json', 'locales']) cpSync(name, join(root, name), { recursive: true });
  cpSync('test/fixtures', root, { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  const compile = () => {
    const { stderr, status } = spawnSync('node', ['dist/main.js', 'compile'], {
      cwd: root,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, KNOWLEDGE: 'knowledge/lighthouse-2031' },
      timeout: 60_000,
    });
    expect(status).toBe(0);
    return stderr;
  };
  const edit = (file: string, from: string, to: string) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(root, file), text.replace(from, to));
  };
  return { compile, edit };
}

describe('compiling again', () => {
  it('trains nothing if nothing changed, and trains again if the code that trains changed', () => {
    const { compile, edit } = installCopy();
    expect(compile()).toMatch(/^Training/);
    expect(compile()).toBe('');
    edit('dist/understanding/classifier.js', 'const EPOCHS = 10', 'const EPOCHS = 1');
    expect(compile()).toMatch(/^Training/);
    edit('dist/answering/create-reply.js', "?? 'ar'", "?? 'en'");
    expect(compile()).toBe('');
  });
});
