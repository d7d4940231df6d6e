import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** What is logged of an error: not what people wrote, nor the update behind it, which errors of grammY carry along. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, method, error_code: code } = error as Error & { method?: string; error_code?: number };
  return { name, message, stack, method, code };
}

/**
 * Creates a log of JSON lines.
 *
 * @param secret a text that never reaches the log, whatever is logged
 */
export function createLogger(level: LogLevel, destination: DestinationStream, secret?: string): Logger {
  const hide = secret ? { streamWrite: (line: string) => line.replaceAll(secret, '<token>') } : {};
  return pino({ level, serializers: { err: describeError }, hooks: hide }, destination);
}
