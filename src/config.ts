import { z } from 'zod';

/** How much is logged, from nothing to everything. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** What the environment sets; paths are as given, relative to the working folder. */
export interface Config {
  /** The folder of the resolution that is told. */
  readonly knowledge: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** Settings that cannot be used: the message names every fault and how to mend it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const schema = (defaultKnowledge: string) =>
  z.object({
    KNOWLEDGE: z.string().default(defaultKnowledge),
    LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
  });

/**
 * Reads the environment; a variable that is set to nothing counts as not set.
 *
 * @throws {ConfigError} naming every variable that is malformed
 */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
  defaultKnowledge: string,
): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = schema(defaultKnowledge).safeParse(set);
  if (parsed.success) return { knowledge: parsed.data.KNOWLEDGE, logLevel: parsed.data.LOG_LEVEL };
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  throw new ConfigError(`the settings cannot be used; mend them in .env or in the environment:\n${faults.join('\n')}`);
}
