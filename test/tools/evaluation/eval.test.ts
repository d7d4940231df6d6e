import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runBuiltTool } from '../../support/tools.ts';

function writeQuestions(): string {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-eval-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'two.jsonl');
  writeFileSync(
    path,
    `{"id": "a", "text": "how many abstained?", "expect": "answer", "facts": ["vote.abstentions"]}
{"id": "b", "text": "كم دولة عارضت القرار؟", "expect": "answer", "facts": ["vote.for"]}
`,
  );
  return path;
}

it('scores a file, and prints the misses, with the option before or after the file', () => {
  const path = writeQuestions();
  const before = runBuiltTool('evaluation/eval', ['--misses', path]);
  expect(before).toMatchObject({ status: 0, stderr: '' });
  expect(before.stdout).toMatch(
    /^all +2 +50\.0 .*^wrong b .*\n {4}wanted answer vote\.for; got answer vote\.against/ms,
  );
  expect(runBuiltTool('evaluation/eval', [path, '--misses'])).toEqual(before);
  expect(runBuiltTool('evaluation/eval', [path]).stdout).not.toContain('wanted');
});
