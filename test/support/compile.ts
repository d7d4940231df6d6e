/** Compiles everything once before the tests, so that no test has to train a model. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BELARUS, compileForTest, LIGHTHOUSE } from './belarus.ts';

/** Runs before all tests: compiles the built code's resolution in a process of its own, and the tests' two here. */
export default async function setup(): Promise<void> {
  const built = promisify(execFile)('node', ['dist/main.js', 'compile'], {
    env: { PATH: process.env.PATH },
  });
  for (const folders of [BELARUS, LIGHTHOUSE]) await compileForTest(folders);
  await built;
}
