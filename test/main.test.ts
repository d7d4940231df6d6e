import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readVersion } from '../src/paths.ts';
import { copyLighthouse } from './support/broken-knowledge.ts';

/** Set variables win over a developer's `.env`, so that no test starts the bot that it names. */
const NO_TELEGRAM = { BOT_TOKEN: '', WEBHOOK_URL: '', NODE_ENV: '' };

interface RunOptions {
  readonly input?: string;
  readonly env?: Record<string, string>;
  readonly cwd?: string;
}

function run(args: readonly string[], { input = '', env = {}, cwd }: RunOptions = {}) {
  const { status, stdout, stderr } = spawnSync('node', [resolve('dist/main.js'), ...args], {
    input,
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...NO_TELEGRAM, ...env },
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

describe('the command line', () => {
  it('answers a question with its source', () => {
    const { status, stdout } = run(['ask', 'كم دولة عارضت القرار؟']);
    expect(status).toBe(0);
    expect(stdout).toContain('دولتان');
    expect(stdout).toContain('الفقرة 2');
  });

  it('exits with 1 after JSON lines that could not be read', () => {
    expect(run(['ask', '--json'], { input: '{"text": "hi"}\n' }).status).toBe(0);
    expect(run(['ask', '--json'], { input: 'nonsense\n{"text": "hi"}\n' })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^\{"error".*\n\{"outcome"/),
    });
  });

  it('lists its commands', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    for (const command of ['start', 'ask', 'check', 'compile', 'draw', 'schema'])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  });

  it('describes the options of a command', () => {
    expect(run(['ask', '--help']).stdout).toMatch(/--json .*--explain /s);
  });

  it('prints its version', () => {
    expect(run(['--version']).stdout).toBe(`${readVersion()}\n`);
  });

  it.each([
    ['an unknown command', ['fly'], {}, /error: unknown command 'fly'/],
    ['no command', [], {}, /Usage: /],
    ['an unknown option', ['ask', '--loud'], {}, /error: unknown option '--loud'/],
    ['--explain without a question', ['ask', '--explain'], {}, /--explain needs a question/],
    ['a drawing without a folder', ['draw'], {}, /error: missing required argument 'folder'/],
    [
      'a start without a token in production',
      ['start'],
      { NODE_ENV: 'production' },
      /BOT_TOKEN is missing: get a token from @BotFather/,
    ],
    [
      'a webhook, with a token or without',
      ['start'],
      { BOT_TOKEN: '1:a', WEBHOOK_URL: 'https://x.example' },
      /WEBHOOK/,
    ],
    ['a malformed port', ['start'], { PORT: 'http' }, /PORT must be a port number, such as 8080/],
    ['a malformed log level', ['start'], { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    [
      'a storage that cannot be used',
      ['start'],
      { BOT_TOKEN: '1:a', STORAGE_URL: 'file:/dev/null/x.sqlite' },
      /storage file \/dev\/null\/x\.sqlite cannot be used/,
    ],
    [
      'a missing fact base',
      ['ask', 'hi'],
      { KNOWLEDGE: '/nowhere' },
      /\/nowhere\/facts\.yaml error file-unreadable: no such file/,
    ],
  ])('refuses %s with exit code 1, an explanation and no stack trace', (_, args, env, said) => {
    const { status, stderr } = run(args, { env });
    expect(status).toBe(1);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('refuses a broken fact base and lists what is broken', () => {
    const { folder, edit } = copyLighthouse();
    edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
    const { status, stderr } = run(['ask', 'hi'], { env: { KNOWLEDGE: folder } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/facts\.yaml:6 error unknown-source/);
  });

  it('does not start the bot of a `.env` in which this test sets no token', () => {
    const { folder } = copyLighthouse();
    writeFileSync(join(folder, '.env'), 'BOT_TOKEN=42:real\n');
    const { status, stderr } = run(['start'], { cwd: folder, env: { NODE_ENV: 'production' } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/BOT_TOKEN is missing/);
  });

  it.each([
    ['a `.env` in UTF-16', (path: string) => writeFileSync(path, 'BOT_TOKEN=42:real\n', 'utf16le'), /UTF-8/],
    ['a folder named `.env`', (path: string) => mkdirSync(path), /it is a folder/],
  ])('refuses %s with exit code 1, an explanation and no stack trace', (_, create, said) => {
    const { folder } = copyLighthouse();
    create(join(folder, '.env'));
    const { status, stderr } = run(['start'], { cwd: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['JSON lines', ['ask', '--json'], '{"text":"how many abstained?"}\n'],
    ['a conversation', ['ask'], 'how many abstained?\n'],
  ])('ends quietly when the reader of %s is gone', async (_, args, line) => {
    const child = spawn('node', ['dist/main.js', ...args], { env: { PATH: process.env.PATH, ...NO_TELEGRAM } });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.stdin.on('error', () => {});
    child.stdin.write(line);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(line.repeat(2000));
    const [status] = await once(child, 'close');
    expect([status, errors]).toEqual([0, '']);
  });

  it('goes on without a reader of its notices', async () => {
    const child = spawn('node', ['dist/main.js', 'ask', '--json'], {
      env: { PATH: process.env.PATH, ...NO_TELEGRAM },
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.destroy();
    child.stdin.end('nonsense\n{"text":"hi"}\n');
    const [status] = await once(child, 'close');
    expect([status, output]).toEqual([1, expect.stringMatching(/^\{"error".*\n\{"outcome":"smalltalk"/)]);
  });

  it('compiles whatever the log level is: it only matters to start', () => {
    expect(run(['compile'], { env: { LOG_LEVEL: 'loud' } })).toMatchObject({ status: 0 });
  });
});
