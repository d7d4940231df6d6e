/** Reads what a process uses, from the files of Linux. */

import { readFileSync } from 'node:fs';

/** The ticks of Linux's clock in a millisecond: 100 a second on every usual machine. */
const TICKS_PER_MS = 0.1;
const [USER_TIME, SYSTEM_TIME] = [11, 12];

/** The CPU time in a `stat` file of `/proc`, user and system, of all threads, in milliseconds. */
export function parseCpuMs(stat: string): number {
  // The name of the program is in parentheses, and may have any character in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) / TICKS_PER_MS;
}

/** The resident memory in a `status` file of `/proc`, in megabytes. */
export function parseResidentMb(status: string): number {
  return (Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024) / 1e6;
}

/** The CPU time that a process has used, in milliseconds. */
export const readCpuMs = (pid: number): number => parseCpuMs(readFileSync(`/proc/${pid}/stat`, 'utf8'));

/** The resident memory of a process, in megabytes. */
export const readResidentMb = (pid: number): number => parseResidentMb(readFileSync(`/proc/${pid}/status`, 'utf8'));
