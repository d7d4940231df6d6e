import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyLighthouse } from '../support/broken-knowledge.ts';

function run(args: readonly string[], { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/main.js', ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  });
  return { status, stdout, stderr };
}
const NO_STACK = /^(?!.*\n\s+at )/s;

describe('ask', () => {
  it('answers an Arabic question with the number and its paragraph, and nothing else', () => {
    const { status, stdout, stderr } = run(['ask', 'كم', 'دولة', 'عارضت', 'القرار؟']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^عارضت القرارَ دولتان فقط\.\nالمصدر: .*الفقرة 2 .*\n {2}https:\S+\n$/);
  });

  it('answers each line of a piped conversation, in its language, and passes blank lines over', () => {
    const { status, stdout } = run(['ask'], { input: 'how many states abstained?\n\nand against?\nشكرا\n' });
    expect(status).toBe(0);
    const replies = stdout.trimEnd().split('\n\n');
    expect(replies).toHaveLength(3);
    expect(replies[0]).toMatch(/22 states abstained/);
    expect(replies[1]).toMatch(/2 states voted against/);
    expect(replies[2]).toMatch(/على الرحب/);
  });

  it('ends well where there is nothing to answer', () => {
    expect(run(['ask'], { input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(run(['ask', '--json'], { input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('--json answers a line each, and exits 1 only after a bad one', () => {
    const line = '{"text": "كم دولة عارضت القرار؟"}\n';
    const good = run(['ask', '--json'], { input: line.repeat(3) });
    expect(good).toMatchObject({ status: 0, stderr: '' });
    expect(good.stdout.trimEnd().split('\n')).toHaveLength(3);
    const bad = run(['ask', '--json'], { input: `${line}[\n${line}` });
    expect(bad.status).toBe(1);
    expect(
      bad.stdout
        .trimEnd()
        .split('\n')
        .map((text) => Object.keys(JSON.parse(text))[0]),
    ).toEqual(['outcome', 'error', 'outcome']);
  });
});

describe('refuses, with exit code 1 and no stack trace,', () => {
  it('a fact base that is missing, with a line for each file', () => {
    const { status, stdout, stderr } = run(['ask', 'hi'], { env: { KNOWLEDGE: '/nowhere' } });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const [heading, ...problems] = stderr.trimEnd().split('\n');
    expect(heading).toMatch(/broken:$/);
    expect(problems.length).toBeGreaterThanOrEqual(5);
    for (const problem of problems) expect(problem).toMatch(/^\/nowhere\/\S+ error file-unreadable: no such /);
  });

  it('a broken fact base, with a line for each problem', () => {
    const { folder, edit } = copyLighthouse();
    edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
    edit('knowledge/lighthouse-2031/facts.yaml', 'paragraph: 1', 'paragraph: 7');
    const { status, stderr } = run(['check'], { env: { KNOWLEDGE: folder } });
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n').slice(1)).toEqual([
      expect.stringMatching(/facts\.yaml:2 error unknown-paragraph: /),
      expect.stringMatching(/facts\.yaml:6 error unknown-source: /),
    ]);
  });

  it('a fact base with a file missing, naming only that', () => {
    const { folder } = copyLighthouse();
    rmSync(join(folder, 'facts.yaml'));
    const { status, stderr } = run(['ask', '--json'], { env: { KNOWLEDGE: folder }, input: '{"text": "hi"}\n' });
    expect(status).toBe(1);
    expect(stderr.trimEnd().split('\n').slice(1)).toEqual([expect.stringMatching(/facts\.yaml error file-unreadable/)]);
  });

  it('a fact base without texts in the languages, naming the files that are missing', () => {
    const { folder } = copyLighthouse();
    const { status, stderr } = run(['ask', 'hi'], { env: { KNOWLEDGE: folder } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/ar\/lighthouse-2031\.json error file-unreadable: no such file/);
    expect(stderr).toMatch(/en\/lighthouse-2031\.json error file-unreadable: no such file/);
    expect(stderr).toMatch(NO_STACK);
  });

  it('a log level that is none, naming it and those there are', () => {
    const { status, stdout, stderr } = run(['ask', 'hi'], { env: { LOG_LEVEL: 'loud' } });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/LOG_LEVEL must be one of silent, .*trace/);
    expect(stderr).toMatch(NO_STACK);
  });

  it.each([['fly'], ['--help'], ['constructor']])('the unknown command %s, with the usage', (command) => {
    const { status, stdout, stderr } = run([command]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/usage: node dist\/main\.js/);
    expect(stderr).toMatch(NO_STACK);
  });
});
