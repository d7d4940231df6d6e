/** Where the log goes: to standard error, as lines of JSON, or as text that a person reads in a terminal. */

import { type DestinationStream, pino } from 'pino';

/**
 * Opens standard error for the log. Each line is written at once, so that a process that is killed has logged
 * everything.
 *
 * @param isTerminal whether a person reads it
 */
export async function openLog(isTerminal: boolean): Promise<DestinationStream> {
  if (!isTerminal) return pino.destination({ dest: 2, sync: true });
  const { default: pretty } = await import('pino-pretty');
  return pretty({ destination: 2, sync: true, colorize: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
}
