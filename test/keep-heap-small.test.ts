/** Tests that V8 knows the flags. */

import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the flags that keep the heap small are known to this version of Node', () => {
  const code = "import('./dist/keep-heap-small.js').then(({ keepHeapSmall }) => keepHeapSmall())";
  const { status, stdout, stderr } = spawnSync('node', ['-e', code], { encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});
