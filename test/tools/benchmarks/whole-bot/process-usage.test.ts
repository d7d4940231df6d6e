import { expect, it } from 'vitest';
import { parseCpuMs, parseResidentMb } from '../../../../tools/benchmarks/whole-bot/process-usage.ts';

it('CPU time is that of user and system, whatever the name of the program', () => {
  expect(parseCpuMs('7 (a) b) c) S 1 7 7 0 -1 4194304 500 0 0 0 120 30 0 0 20 0 11 0')).toBe(1500);
});

it('resident memory is in megabytes', () => {
  expect(parseResidentMb('Name:\tnode\nVmRSS:\t  100000 kB\nThreads:\t11\n')).toBeCloseTo(102.4);
});
