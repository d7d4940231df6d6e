import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { endWithReader, type WritingProcess } from '../src/end-with-reader.ts';

function watch() {
  const [stdout, stderr, exit] = [new EventEmitter(), new EventEmitter(), vi.fn()];
  endWithReader({ stdout, stderr, exit } as unknown as WritingProcess);
  return { stdout, stderr, exit };
}
const failure = (code: string) => Object.assign(new Error(code), { code });

it('ends with code 0 when nobody reads the output', () => {
  const { stdout, exit } = watch();
  stdout.emit('error', failure('EPIPE'));
  expect(exit).toHaveBeenCalledExactlyOnceWith(0);
});

it('goes on when nobody reads the notices', () => {
  const { stderr, exit } = watch();
  stderr.emit('error', failure('EPIPE'));
  expect(exit).not.toHaveBeenCalled();
});

it.each(['stdout', 'stderr'] as const)('throws every other error of %s', (name) => {
  const { [name]: stream, exit } = watch();
  expect(() => stream.emit('error', failure('ENOSPC'))).toThrow('ENOSPC');
  expect(exit).not.toHaveBeenCalled();
});
