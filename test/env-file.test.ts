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
