import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runBuiltTool } from '../../support/tools.ts';

function writeQuestions(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, `${name}.jsonl`);
  writeFileSync(path, text);
  return path;
}

const TWO = `{"id": "a", "text": "how many abstained?", "expect": "answer", "facts": ["vote.abstentions"]}
{"id": "b", "text": "كم دولة عارضت القرار؟", "expect": "answer", "facts": ["vote.for"]}
`;
const CLAIM = `{"id": "c", "text": "were there 17 amendments?", "expect": "answer", "facts": ["amendments.count"],
 "verdict": "yes"}`.replace('\n', '');

it('scores a file, and prints the misses, with the option before or after the file', () => {
  const path = writeQuestions('two', TWO);
  const before = runBuiltTool('evaluation/eval', ['--misses', path]);
  expect(before).toMatchObject({ status: 0, stderr: '' });
  expect(before.stdout).toMatch(
    /^all +2 +50\.0 .*^wrong b .*\n {4}wanted answer vote\.for; got answer vote\.against/ms,
  );
  expect(runBuiltTool('evaluation/eval', [path, '--misses'])).toEqual(before);
  expect(runBuiltTool('evaluation/eval', [path]).stdout).not.toContain('wanted');
});

it('scores several files, and the verdicts of those that have labels for them', () => {
  const { stdout } = runBuiltTool('evaluation/eval', [writeQuestions('two', TWO), writeQuestions('claims', CLAIM)]);
  expect(stdout).toMatch(/^all +3 +66\.7 .*\n\nVerdicts on .*^all +1 .*\nclaims +1 /ms);
  expect(stdout).not.toMatch(/^two /m);
});
