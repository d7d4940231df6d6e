/** The log: JSON lines, without secrets and without what people wrote. */

import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

/** Picks what is logged of an error: not what people wrote, nor the update, both of which grammY's errors contain. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, method, error_code: code } = error as Error & { method?: string; error_code?: number };
  return { name, message, stack, method, code };
}

/** Returns the ways in which a secret may be written in a line: as it is, in JSON, and in the address of a server. */
function formsOf(secret: string): string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
}

/**
 * Creates a logger that writes JSON lines.
 *
 * @param secrets texts that are replaced wherever they would be logged, such as the token and passwords
 */
export function createLogger(level: LogLevel, destination: DestinationStream, secrets: readonly string[] = []): Logger {
  // A secret may contain another one, of which the rest must not stay.
  const hidden = secrets
    .filter((secret) => secret !== '')
    .flatMap(formsOf)
    .sort((one, other) => other.length - one.length);
  const hide = (line: string) => hidden.reduce((left, secret) => left.replaceAll(secret, '<secret>'), line);
  const hooks = hidden.length > 0 ? { streamWrite: hide } : {};
  return pino({ level, serializers: { err: describeError }, hooks }, destination);
}
