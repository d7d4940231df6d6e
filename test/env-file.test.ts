import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { EnvFileError, loadEnvFile } from '../src/env-file.ts';

function createPath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-env-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, '.env');
}

it('adds the variables of the file that are not set yet, even to an empty value', () => {
  const path = createPath();
  const environment: Record<string, string | undefined> = { PORT: '9000', BOT_TOKEN: '' };
  writeFileSync(path, '\uFEFFLOG_LEVEL=debug\r\nPORT=1\nBOT_TOKEN=1:a # mine\n');
  loadEnvFile(path, environment);
  expect(environment).toEqual({ PORT: '9000', BOT_TOKEN: '', LOG_LEVEL: 'debug' });
});

it.each([
  ['on the line after its name', '# mine\nBOT_TOKEN=\n123456:AAbb-CC_dd\n', 3],
  ['alone', '\uFEFF123456:AAbb-CC_dd', 1],
  ['after a space instead of =', 'PORT=1\r\nBOT_TOKEN 123456:AAbb-CC_dd\r\n', 2],
  ['after the set of Windows', 'set BOT_TOKEN=123456:AAbb-CC_dd\n', 1],
])('refuses a token %s by the number of the line, and does not show it', (_, text, line) => {
  const path = createPath();
  writeFileSync(path, text);
  expect(() => loadEnvFile(path, {})).toThrow(EnvFileError);
  expect(() => loadEnvFile(path, {})).toThrow(`${path} sets no variable on line ${line}. Write NAME=value on one line`);
  expect(() => loadEnvFile(path, {})).not.toThrow('AAbb');
});

it.each([
  ['comments and blank lines', '# a\n\n   \n  # b = c\nA=1\n', { A: '1' }],
  ['a value of several lines', 'A="one\ntwo\n three" # 3\nB=2', { A: 'one\ntwo\n three', B: '2' }],
  ['export, a colon and an empty value', 'export A=1\nB: 2\nC=\n', { A: '1', B: '2', C: '' }],
])('takes a file with %s', (_, text, variables) => {
  const path = createPath();
  const environment = {};
  writeFileSync(path, text);
  loadEnvFile(path, environment);
  expect(environment).toEqual(variables);
});

it('does nothing without the file', () => {
  const environment = {};
  loadEnvFile(createPath(), environment);
  expect(environment).toEqual({});
});

it.each([
  ['in UTF-16', (path: string) => writeFileSync(path, '\uFEFFBOT_TOKEN=1:a', 'utf16le'), /UTF-8/],
  ['that is a folder', (path: string) => mkdirSync(path), /it is a folder/],
])('refuses a file %s', (_, create, said) => {
  const path = createPath();
  create(path);
  expect(() => loadEnvFile(path, {})).toThrow(EnvFileError);
  expect(() => loadEnvFile(path, {})).toThrow(said);
});
