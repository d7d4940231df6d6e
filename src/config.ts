/** The configuration of `start`, read from environment variables; every fault is reported at once. */
import { z } from 'zod';
import { UserError } from './user-error.ts';

/** The levels of the log, from nothing to everything. */
export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
/** A level of the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The configuration of the local chat. */
export interface LocalChatConfig {
  readonly mode: 'local-chat';
  readonly logLevel: LogLevel;
  /** On loopback; 0 takes any free port. */
  readonly port: number;
}

/** Where the bot keeps what must outlive the process: a SQLite file, or Redis, whose address may contain a password. */
export type StorageConfig =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'redis'; readonly url: string };

/** How Telegram delivers updates to the bot. */
export interface WebhookConfig {
  /** The public address that Telegram calls. */
  readonly url: string;
  /** A secret that each request of Telegram contains: never log it. */
  readonly secret: string;
  /** The port that the bot listens on. */
  readonly port: number;
}

/** The configuration of the bot on Telegram; paths are as given, relative to the working directory. */
export interface TelegramConfig {
  readonly mode: 'telegram';
  readonly logLevel: LogLevel;
  /** A secret: never log it. */
  readonly token: string;
  /** The root of the Bot API, without a slash at its end. */
  readonly apiRoot: string;
  readonly storage: StorageConfig;
  /** Undefined: the bot fetches its updates by long polling. */
  readonly webhook: WebhookConfig | undefined;
  /** The port of health checks and metrics; undefined for none. */
  readonly operationsPort: number | undefined;
  /** The address that the webhook and the health checks listen on. */
  readonly host: string;
  /** How many messages a second the bot may send to all chats together. */
  readonly messagesPerSecond: number;
  /** The Telegram user ids of the people who are notified of reported answers. */
  readonly adminIds: readonly number[];
  /** How many days unanswered questions and the numbers of answers are kept; 0 for not at all. */
  readonly unansweredDays: number;
}

/** Invalid environment variables. The message names every fault and how to fix it, and contains no value. */
export class ConfigError extends UserError {}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** The token is part of every request's address, so it must not cross a network unencrypted. */
function isSafeRoot(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  if (username || search || hash) return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const TOKEN = /^\d+:[\w-]+$/;

/** Names that people give the token by mistake. */
const MISNAMED_TOKEN = /^(?:(?:telegram|tg|bot|api|token|key)_?)+$/i;

const logLevel = z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` });

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number, such as 8080')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be at most 65535');

const localChatSchema = z
  .object({ LOG_LEVEL: logLevel.default('warn'), PORT: port.default(8080) })
  .transform((set): LocalChatConfig => ({ mode: 'local-chat', logLevel: set.LOG_LEVEL, port: set.PORT }));

/** The file of a storage. Two slashes after `file:` would begin the name of a host. */
const storageFile = z
  .string()
  .regex(
    /^file:(?!\/\/[^/])./,
    'must be file: and the path of a file, such as file:data/qarar.sqlite, or redis:// and the address of a server',
  )
  .regex(/^file:(?!:memory:)/, 'must be a file, not :memory:, because the bot would forget everything at each restart')
  .regex(/^file:(?!~|.*\$\w|.*\$\{)/, 'must be a whole path: ~ and variables such as $HOME are not replaced')
  .transform((url): StorageConfig => ({ kind: 'file', path: url.slice('file:'.length).replace(/^\/\/(?=\/)/, '') }));

const redis = z
  .string()
  .refine(
    (url) => URL.canParse(url) && new URL(url).hostname !== '' && /^\/?\d{0,3}$/.test(new URL(url).pathname),
    'must be the address of a Redis server, such as redis://localhost:6379 or rediss://user:password@host:6380/0',
  )
  .transform((url): StorageConfig => ({ kind: 'redis', url }));

const secret = z
  .string({ error: 'is missing: WEBHOOK_URL needs it; set it to 32 random characters or more' })
  .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 characters: letters, digits, _ and -');

/** Returns the schema of the variables that are set; some depend on others. */
const createTelegramSchema = (set: Environment) =>
  z
    .object({
      LOG_LEVEL: logLevel.default('info'),
      BOT_TOKEN: z
        .string({ error: 'is missing: get a token from @BotFather in Telegram (send it /newbot) and set it' })
        .regex(TOKEN, 'is not a token: copy it as @BotFather shows it, such as 123456:ABC-DEF'),
      TELEGRAM_API_ROOT: z
        .string()
        .refine(isSafeRoot, 'must be an https address (http only on loopback: localhost, 127.0.0.1, [::1])')
        .transform((root) => root.replace(/\/+$/, ''))
        .default('https://api.telegram.org'),
      STORAGE_URL: (/^rediss?:/.test(set.STORAGE_URL ?? '') ? redis : storageFile).default({
        kind: 'file',
        path: 'data/qarar.sqlite',
      }),
      ADMIN_IDS: z
        .string()
        .regex(/^\d{1,15}(?:\s*,\s*\d{1,15})*$/, 'must be Telegram user ids separated by commas, such as 123456,234567')
        .transform((ids) => ids.split(',').map(Number))
        .default([]),
      UNANSWERED_DAYS: z
        .string()
        .regex(/^\d{1,4}$/, 'must be a number of days, such as 90, or 0 to keep nothing')
        .transform(Number)
        .default(90),
      MESSAGES_PER_SECOND: z
        .string()
        .regex(/^[1-9]\d{0,5}$/, 'must be a number of messages, such as 30, which is what Telegram allows')
        .transform(Number)
        .default(30),
      HOST: z.string().default('127.0.0.1'),
      PORT: port.default(8080),
      OPERATIONS_PORT: port.optional(),
      WEBHOOK_URL: z
        .string()
        .refine(
          isSafeRoot,
          'must be the public https address of the bot (http only on loopback), such as https://bot.example.org/telegram',
        )
        .optional(),
      WEBHOOK_SECRET: set.WEBHOOK_URL === undefined ? secret.optional() : secret,
    })
    .transform(
      (parsed): TelegramConfig => ({
        mode: 'telegram',
        logLevel: parsed.LOG_LEVEL,
        token: parsed.BOT_TOKEN,
        apiRoot: parsed.TELEGRAM_API_ROOT,
        storage: parsed.STORAGE_URL,
        adminIds: parsed.ADMIN_IDS,
        unansweredDays: parsed.UNANSWERED_DAYS,
        messagesPerSecond: parsed.MESSAGES_PER_SECOND,
        host: parsed.HOST,
        operationsPort: parsed.OPERATIONS_PORT,
        webhook:
          parsed.WEBHOOK_URL === undefined || parsed.WEBHOOK_SECRET === undefined
            ? undefined
            : { url: parsed.WEBHOOK_URL, secret: parsed.WEBHOOK_SECRET, port: parsed.PORT },
      }),
    );

/**
 * Reads the configuration of `start`. It opens the local chat if nothing points to Telegram and the process is not
 * meant for production. A variable that is empty or blank counts as not set.
 *
 * @throws {ConfigError} naming every variable that is missing or malformed, or a token that has another name
 */
export function parseConfig(environment: Environment): LocalChatConfig | TelegramConfig {
  const set = Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const misnamed = Object.keys(set).find((name) => MISNAMED_TOKEN.test(name) && TOKEN.test(set[name] ?? ''));
  if (!set.BOT_TOKEN && misnamed !== undefined)
    throw new ConfigError(`${misnamed} looks like the token of a bot. Rename it to BOT_TOKEN, or remove it.`);
  const isLocal = !set.BOT_TOKEN && !set.WEBHOOK_URL && set.NODE_ENV !== 'production';
  const parsed = (isLocal ? localChatSchema : createTelegramSchema(set)).safeParse(set);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
  throw new ConfigError(`Invalid configuration. Fix these in .env or the environment:\n${faults.join('\n')}`);
}
