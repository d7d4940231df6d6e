import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runBuiltTool } from '../../support/tools.ts';

it('refuses a fact base that is not under git', () => {
  const knowledge = mkdtempSync(join(tmpdir(), 'qarar-diff-'));
  onTestFinished(() => rmSync(knowledge, { recursive: true, force: true }));
  const { status, stdout, stderr } = runBuiltTool('evaluation/diff', [], { KNOWLEDGE: knowledge });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`${knowledge} is not under git`);
});
