import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { copyLighthouse } from './support/broken-knowledge.ts';

function run(args: readonly string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync('node', ['dist/main.js', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
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

  it('holds a conversation over a pipe', () => {
    const { stdout } = run(['ask'], { input: 'how many abstained?\nand against?\n' });
    expect(stdout).toMatch(/22 states abstained[\s\S]*Only 2 states voted against/);
  });

  it('exits 1 after bad JSON lines', () => {
    expect(run(['ask', '--json'], { input: '{"text": "hi"}\n' }).status).toBe(0);
    expect(run(['ask', '--json'], { input: 'nonsense\n{"text": "hi"}\n' })).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^\{"error".*\n\{"outcome"/),
    });
  });

  it.each([
    ['an unknown command', ['fly'], {}, /there is no command fly\nusage:/],
    ['no command', [], {}, /no command given/],
    ['an unknown option', ['ask', '--loud'], {}, /no option --loud/],
    ['a drawing with no folder', ['draw'], {}, /draw needs a folder\nusage:/],
    ['a missing question file', ['eval', 'nowhere.jsonl'], {}, /nowhere\.jsonl cannot be read/],
    [
      'a start without a token in production',
      ['start'],
      { NODE_ENV: 'production' },
      /BOT_TOKEN is missing: get a token from @BotFather/,
    ],
    [
      'a start without a token, but with an address',
      ['start'],
      { WEBHOOK_URL: 'https://x.example' },
      /BOT_TOKEN is miss/,
    ],
    ['a port that is none', ['start'], { PORT: 'http' }, /PORT must be the number of a port, such as 8080/],
    [
      'a storage that cannot be used',
      ['start'],
      { BOT_TOKEN: '1:a', STORAGE_URL: 'file:/dev/null/x.sqlite' },
      /storage file \/dev\/null\/x\.sqlite cannot be used/,
    ],
    ['a log level that is none', ['ask', 'hi'], { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    [
      'a missing fact base',
      ['ask', 'hi'],
      { KNOWLEDGE: '/nowhere' },
      /\/nowhere\/facts\.yaml error file-unreadable: no such file/,
    ],
  ])('refuses %s with exit code 1, a word on how to mend it and no stack trace', (_, args, env, said) => {
    const { status, stderr } = run(args, { env });
    expect(status).toBe(1);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('refuses a broken fact base with the list of what is broken', () => {
    const { folder, edit } = copyLighthouse();
    edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
    const { status, stderr } = run(['ask', 'hi'], { env: { KNOWLEDGE: folder } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/facts\.yaml:6 error unknown-source/);
  });
});
