/** Runs the built tools as processes. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs a tool, such as `evaluation/eval`, with arguments and environment variables. */
export function runBuiltTool(tool: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync('node', [resolve(`dist/tools/${tool}.js`), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, KNOWLEDGE: '', ...env },
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}
