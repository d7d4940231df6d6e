import { z } from 'zod';

/** How much is logged, from nothing to everything. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment sets; paths are as given, relative to the working folder. */
export interface Config {
  /** The folder of the resolution that is told. */
  readonly knowledge: string;
  /** Undefined where it is left to the command that runs. */
  readonly logLevel?: LogLevel | undefined;
}

/** What a bot on Telegram needs besides. */
export interface BotConfig extends Config {
  /** A secret: never to be logged. */
  readonly token: string;
  /** Where the Bot API is, without a slash at its end. */
  readonly apiRoot: string;
  /** The file that settings are kept in. */
  readonly storageFile: string;
  /** The people who are told where something is wrong with an answer, by the numbers that Telegram knows them by. */
  readonly adminIds: readonly number[];
}

/** What the local chat needs besides. */
export interface LocalConfig extends Config {
  /** On loopback; 0 takes any free port. */
  readonly port: number;
}

/** Settings that cannot be used: the message names every fault and how to mend it, and holds no value that was set. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The token is a part of each address, so that it must not cross a network in the clear. */
function isSafeRoot(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  if (username || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const config = z.object({
  KNOWLEDGE: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
});

const localConfig = config.extend({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be the number of a port, such as 8080')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be at most 65535')
    .default(8080),
});

const botConfig = config.extend({
  BOT_TOKEN: z
    .string({ error: 'is missing: get a token from @BotFather in Telegram (send it /newbot) and set it' })
    .regex(/^\d+:[\w-]+$/, 'is not a token: it must be as @BotFather gave it, like 123456:ABC-DEF'),
  TELEGRAM_API_ROOT: z
    .string()
    .refine(isSafeRoot, 'must be an https address (http only on this machine: localhost, 127.0.0.1, [::1])')
    .transform((root) => root.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  STORAGE_URL: z
    .string()
    .regex(/^file:./, 'must be file: and the path of a file, such as file:data/qarar.sqlite')
    .transform((url) => url.slice('file:'.length).replace(/^\/\/(?=\/)/, ''))
    .default('data/qarar.sqlite'),
  ADMIN_IDS: z
    .string()
    .regex(/^\d{1,15}(?:\s*,\s*\d{1,15})*$/, 'must be the numbers of people on Telegram, such as 123456,234567')
    .transform((ids) => ids.split(',').map(Number))
    .default([]),
});

/** Reads variables by a schema; one that is set to nothing counts as not set, and spaces around a value are none of it. */
function parse<S extends z.ZodType>(schema: S, environment: Environment): z.infer<S> {
  const set = Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
  const parsed = schema.safeParse(Object.fromEntries(set));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  throw new ConfigError(`the settings cannot be used; mend them in .env or in the environment:\n${faults.join('\n')}`);
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads what every command needs from the environment.
 *
 * @throws {ConfigError} naming every variable that is malformed
 */
export function parseConfig(environment: Environment, defaultKnowledge: string): Config {
  const { KNOWLEDGE = defaultKnowledge, LOG_LEVEL } = parse(config, environment);
  return { knowledge: KNOWLEDGE, logLevel: LOG_LEVEL };
}

/** Says whether a start opens the local chat: nothing points to Telegram, and it is not meant for production. */
export function isLocal({ BOT_TOKEN, WEBHOOK_URL, NODE_ENV }: Environment): boolean {
  return !BOT_TOKEN?.trim() && !WEBHOOK_URL?.trim() && NODE_ENV?.trim() !== 'production';
}

/**
 * Reads what the local chat needs from the environment.
 *
 * @throws {ConfigError} naming every variable that is malformed
 */
export function parseLocalConfig(environment: Environment, defaultKnowledge: string): LocalConfig {
  const { KNOWLEDGE = defaultKnowledge, LOG_LEVEL, PORT } = parse(localConfig, environment);
  return { knowledge: KNOWLEDGE, logLevel: LOG_LEVEL, port: PORT };
}

/**
 * Reads what the bot on Telegram needs from the environment.
 *
 * @throws {ConfigError} naming every variable that is missing or malformed
 */
export function parseBotConfig(environment: Environment, defaultKnowledge: string): BotConfig {
  const { KNOWLEDGE = defaultKnowledge, LOG_LEVEL, ...bot } = parse(botConfig, environment);
  return {
    knowledge: KNOWLEDGE,
    logLevel: LOG_LEVEL,
    token: bot.BOT_TOKEN,
    apiRoot: bot.TELEGRAM_API_ROOT,
    storageFile: bot.STORAGE_URL,
    adminIds: bot.ADMIN_IDS,
  };
}
