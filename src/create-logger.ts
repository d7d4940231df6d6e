/** The log: JSON lines, without the token and without what people wrote. */

import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Picks what is logged of an error: not what people wrote, nor the update, both of which grammY's errors contain. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, method, error_code: code } = error as Error & { method?: string; error_code?: number };
  return { name, message, stack, method, code };
}

/**
 * Creates a logger that writes JSON lines.
 *
 * @param secret a text that is replaced wherever it would be logged
 */
export function createLogger(level: LogLevel, destination: DestinationStream, secret?: string): Logger {
  const hide = secret ? { streamWrite: (line: string) => line.replaceAll(secret, '<token>') } : {};
  return pino({ level, serializers: { err: describeError }, hooks: hide }, destination);
}
