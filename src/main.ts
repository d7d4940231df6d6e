import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { config as readEnvFile } from 'dotenv';
import { type Logger, pino } from 'pino';
import { openResolution, type ResolutionFolders } from './answering/open-resolution.ts';
import { renderPlainText } from './answering/plain-text.ts';
import { createAnswer } from './answering/reply.ts';
import { createRespond } from './answering/respond.ts';
import { createTell } from './answering/tell.ts';
import { createCachedTrain } from './cached-train.ts';
import { askJson, askOutputJsonSchema } from './cli/ask-json.ts';
import { askTerminal } from './cli/ask-terminal.ts';
import { checkKnowledge } from './cli/check.ts';
import { ConfigError, parseBotConfig, parseConfig } from './config.ts';
import { createLogger } from './create-logger.ts';
import { evaluate } from './evaluation/evaluate.ts';
import { LabelledQuestionError } from './evaluation/labelled-question.ts';
import { toJsonSchemas } from './knowledge/json-schema.ts';
import { KnowledgeError } from './knowledge/problems.ts';
import { openSqliteStorage } from './storage/sqlite-storage.ts';
import { StorageError } from './storage/storage.ts';
import { createBot } from './telegram/create-bot.ts';
import { PollingError, pollUpdates } from './telegram/polling.ts';
import { registerProfile } from './telegram/profile.ts';
import { createMatcher } from './understanding/matcher.ts';
import { createMemory } from './understanding/memory.ts';
import { createModel } from './understanding/model.ts';

const ROOT = join(import.meta.dirname, '..');
const DEFAULT_KNOWLEDGE = relative('', join(ROOT, 'knowledge/belarus-2020'));
const USAGE = `usage: node dist/main.js COMMAND
  start                     run the bot on Telegram
  ask [--json | QUESTION]   answer a question, JSON lines, or, with neither, a conversation
  check                     check the fact base by every rule
  eval FILE [--misses]      score the bot on labelled questions
  schema                    write the JSON Schemas of the knowledge files and of the output of ask --json`;

/** A command line that cannot be understood. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function foldersOf(knowledge: string): ResolutionFolders {
  const locales = join(ROOT, 'locales');
  return {
    knowledge: { resolution: knowledge, common: join(ROOT, 'knowledge/common') },
    locales: { interface: locales, resolution: locales },
  };
}

function writeSchemas(): void {
  const schemas = { ...toJsonSchemas(), 'ask-output.schema.json': askOutputJsonSchema() };
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(ROOT, 'knowledge/schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** Opens the resolution and learns what its examples mean. */
function open(knowledge: string, logger: Logger) {
  const started = performance.now();
  const { base, translate } = openResolution(foldersOf(knowledge));
  const model = createModel(base, { train: createCachedTrain(join(ROOT, 'dist/weights')) });
  const memory = createMemory({ now: Date.now });
  const answer = createAnswer(base, translate);
  const respond = createRespond(createMatcher(base, model), answer, memory);
  const ms = Math.round(performance.now() - started);
  logger.debug({ resolution: base.id, facts: base.facts.size, ms }, 'fact base ready');
  return { base, translate, respond, tell: createTell(base, answer, memory) };
}

/** Runs the bot on Telegram until SIGINT or SIGTERM; a second signal ends it at once. */
async function start(): Promise<void> {
  const config = parseBotConfig(process.env, DEFAULT_KNOWLEDGE);
  const logger = createLogger(config.logLevel ?? 'info', pino.destination({ dest: 2, sync: true }), config.token);
  const storage = await openSqliteStorage(config.storageFile);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const parts = open(config.knowledge, logger);
  const bot = createBot(config, { ...parts, storage, logger });
  await pollUpdates(bot, stop.signal, () => {
    logger.info({ bot: `@${bot.botInfo.username}`, resolution: parts.base.id }, 'listening');
    registerProfile(bot.api, parts.translate).then(
      (changed) => logger.debug({ changed }, 'commands and descriptions are up to date'),
      (error) => logger.warn({ err: error }, 'commands and descriptions could not be registered'),
    );
  });
  await storage.close();
  logger.info('stopped');
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  readEnvFile({ quiet: true });
  if (command === 'start') {
    await start();
    process.exit(0);
  }
  const config = parseConfig(process.env, DEFAULT_KNOWLEDGE);
  const logger = createLogger(config.logLevel ?? 'warn', pino.destination({ dest: 2, sync: true }));
  const respond = () => open(config.knowledge, logger).respond;

  switch (command) {
    case 'ask':
      if (args[0] === '--json') return (await askJson(respond(), process.stdin, process.stdout)) > 0 ? 1 : 0;
      if (args[0]?.startsWith('--')) throw new UsageError(`ask knows no option ${args[0]}`);
      if (args.length > 0) process.stdout.write(`${renderPlainText(respond()({ text: args.join(' ') }))}\n`);
      else await askTerminal(respond(), process.stdin, process.stdout, process.stdin.isTTY === true);
      return 0;
    case 'check':
      checkKnowledge(foldersOf(config.knowledge), process.stdout);
      return 0;
    case 'eval':
      if (!args[0]) throw new UsageError('eval needs a file of labelled questions');
      process.stdout.write(evaluate(respond(), args[0], args.includes('--misses')));
      return 0;
    case 'schema':
      writeSchemas();
      return 0;
    default:
      throw new UsageError(command ? `there is no command ${command}` : 'no command given');
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isExpected = [KnowledgeError, ConfigError, UsageError, LabelledQuestionError, StorageError, PollingError].some(
    (kind) => error instanceof kind,
  );
  if (!isExpected) throw error;
  process.stderr.write(`${(error as Error).message}\n${error instanceof UsageError ? `${USAGE}\n` : ''}`);
  process.exitCode = 1;
}
