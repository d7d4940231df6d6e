import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCheckTextCommand, TextFileError } from '../../src/commands/check-text.ts';
import { runCommand } from '../support/commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-check-text-'));

function fileWith(content: string | Uint8Array): string {
  const path = join(folder, `${Math.random()}.txt`);
  writeFileSync(path, content);
  return path;
}

const check = (args: readonly string[]) => runCommand(createCheckTextCommand, args);
const RIGHT = 'The Human Rights Council adopted a resolution on Belarus.';
const WRONG = 'The resolution was adopted with 30 votes in favour.';
const parseLines = (output: string) =>
  output
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

describe('check-text', () => {
  it('--json writes an object per statement, with only what is known about it', async () => {
    const { output, exitCode } = await check(['--json', fileWith(`${RIGHT} ${WRONG} It rained in Paris.`)]);
    expect(parseLines(output)).toEqual([
      { statement: RIGHT, fact: expect.any(String), verdict: 'yes' },
      { statement: WRONG, fact: 'vote.for', verdict: 'no', right: '23' },
      { statement: 'It rained in Paris.' },
    ]);
    expect(exitCode).toBe(1);
  });

  it('writes a report', async () => {
    const { output, exitCode } = await check([fileWith(`${RIGHT} ${WRONG}`)]);
    expect(output).toMatch(
      /^My sources contradict 1 statement:\n\n“The resolution was adopted with 30[^\n]*\n[^\n]*23 votes/,
    );
    expect(exitCode).toBe(1);
  });

  it('shows all contradictions in the report', async () => {
    const wrong = [23, 24, 25, 26, 27].map((count) => `Russia proposed ${count} amendments.`).join(' ');
    const { output } = await check([fileWith(`${RIGHT} ${wrong}`)]);
    expect(output.match(/“Russia proposed/g)).toHaveLength(5);
  });

  it('exits with 0 if nothing is contradicted', async () => {
    expect((await check([fileWith(RIGHT)])).exitCode).toBe(0);
    expect((await check(['--json', fileWith('')])).exitCode).toBe(0);
  });

  it.each([
    ['a file that is missing', [join(folder, 'none.txt')], /none\.txt cannot be read: ENOENT/],
    ['a folder', [folder], /cannot be read: EISDIR/],
    ['a file that is not text', [fileWith(new Uint8Array([0xff, 0xfe, 0x41]))], /it is not text in UTF-8/],
    ['no file', [], /^name the file to check/],
  ])('refuses %s with exit code 2', async (_, args, message) => {
    const failure = check(args);
    await expect(failure).rejects.toThrow(TextFileError);
    await expect(failure).rejects.toThrow(message);
    await expect(failure).rejects.toMatchObject({ exitCode: 2 });
  });
});
