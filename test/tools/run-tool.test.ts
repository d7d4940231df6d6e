import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { runBuiltTool } from '../support/tools.ts';

it('prints an error that a person can fix without a stack trace, and exits with 1', () => {
  const { status, stdout, stderr } = runBuiltTool('evaluation/eval', ['nowhere.jsonl']);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/^nowhere\.jsonl cannot be read: .*\n$/);
});

it('ends quietly when the reader of the output is gone', () => {
  const tool = `
    import { setTimeout } from 'node:timers/promises';
    import { Command } from 'commander';
    import { runTool } from './dist/tools/run-tool.js';
    await runTool(new Command().action(async () => {
      for (;;) { console.log('a line'); await setTimeout(20); }
    }));`;
  const pipe = 'set -o pipefail; node --input-type=module -e "$0" | head -1';
  const { status, stdout, stderr } = spawnSync('bash', ['-c', pipe, tool], { encoding: 'utf8', timeout: 30_000 });
  expect([status, stdout, stderr]).toEqual([0, 'a line\n', '']);
});

it.each([
  ['evaluation/eval', 'npm run eval -- [options] [files...]'],
  ['evaluation/calibrate', 'npm run calibrate -- [options]'],
  ['evaluation/typing', 'npm run eval:typing -- [options]'],
  ['evaluation/diff', 'npm run knowledge:diff -- [options] [revision]'],
  ['benchmarks/bench', 'npm run bench -- [options]'],
  ['benchmarks/local-chat', 'npm run bench:local-chat [options]'],
  ['screenshots/screenshots', 'npm run screenshots [options]'],
])('%s explains itself, and refuses an unknown option', (tool, usage) => {
  expect(runBuiltTool(tool, ['--help']).stdout).toContain(`Usage: ${usage}`);
  expect(runBuiltTool(tool, ['--loud'])).toMatchObject({ status: 1, stderr: "error: unknown option '--loud'\n" });
});
