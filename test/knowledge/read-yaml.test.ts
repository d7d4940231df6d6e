/** Tests how files are read, and on which lines their parts are. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Problem } from '../../src/knowledge/problems.ts';
import { displayPath, readYaml } from '../../src/knowledge/read-yaml.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'qarar-yaml-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

function read<S extends z.ZodType>(text: string, schema: S) {
  const problems: Problem[] = [];
  const path = join(folder, 'file.yaml');
  writeFileSync(path, text);
  const file = readYaml(path, schema, (problem) => problems.push(problem));
  return { file, problems: problems.map(({ code, line, message }) => `${line} ${code}: ${message}`) };
}
const SHIPS = z.record(z.string(), z.strictObject({ crew: z.array(z.string()), length: z.number().optional() }));

describe('readYaml', () => {
  it.each([
    ['YAML', '# ships\nargo:\n  crew:\n    - Jason\n    - Orpheus\n3:\n  crew: []\n'],
    ['JSON', '{\n"argo": {\n"crew": [\n"Jason",\n"Orpheus"]},\n"3": {\n"crew": []}}'],
  ])('reads %s, and knows the line of each key and item', (_, text) => {
    const { file, problems } = read(text, SHIPS);
    expect(problems).toEqual([]);
    expect(file?.data).toEqual({ argo: { crew: ['Jason', 'Orpheus'] }, 3: { crew: [] } });
    const paths = [['argo'], ['argo', 'crew'], ['argo', 'crew', 0], ['argo', 'crew', 1], ['3', 'crew']];
    expect(paths.map((path) => file?.lineOf(path))).toEqual([2, 3, 4, 5, 7]);
  });

  it('gives the line of what exists of a path', () => {
    const { file } = read('argo:\n  crew: [Jason]\n', SHIPS);
    expect([['argo', 'length'], ['argo', 'crew', 7], ['nina', 'crew'], []].map((path) => file?.lineOf(path))).toEqual([
      ...[1, 2, 1, 1],
    ]);
  });

  it('reports what does not parse', () => {
    const { file, problems } = read('argo:\n  crew: [Jason\nnina:\n', SHIPS);
    expect(file).toBeUndefined();
    expect(problems[0]).toMatch(/^\d yaml-syntax: .+/);
  });

  it('reports a text of several lines that YAML would join', () => {
    expect(read('argo:\n  crew:\n    Jason\n    Orpheus\n', SHIPS).problems).toEqual([
      '3 yaml-syntax: a text of several lines needs `|` after its key, as in `en: |`',
    ]);
  });

  it('reports a key that comes twice', () => {
    expect(read('argo:\n  crew: []\nargo:\n  crew: []\n', SHIPS).problems).toEqual([
      '3 yaml-syntax: Map keys must be unique',
    ]);
  });

  it('reports each part that does not fit the schema: a missing key at its parent, an unknown one where it is', () => {
    const { file, problems } = read('argo:\n  length: long\n  sail: red\n', SHIPS);
    expect(file).toBeUndefined();
    expect(problems).toEqual([
      '1 schema: argo > crew: is missing',
      '2 schema: argo > length: Invalid input: expected number, received string',
      '3 schema: argo: Unrecognized key: "sail"',
    ]);
  });

  it('reports a file that has nothing of the schema', () => {
    expect(read('', SHIPS).problems).toEqual(['1 schema: the file: Invalid input: expected record, received null']);
  });

  it('reports a missing file, and one that cannot be read', () => {
    const problems: Problem[] = [];
    mkdirSync(join(folder, 'folder.yaml'));
    for (const name of ['none.yaml', 'folder.yaml'])
      readYaml(join(folder, name), SHIPS, (problem) => problems.push(problem));
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['file-unreadable', 'no such file'],
      ['file-unreadable', expect.stringContaining('EISDIR')],
    ]);
  });
});

it('a path is shown from the working folder if it is in there', () => {
  expect(displayPath(join(process.cwd(), 'knowledge/x.yaml'))).toBe('knowledge/x.yaml');
  expect(displayPath('/elsewhere/x.yaml')).toBe('/elsewhere/x.yaml');
});
