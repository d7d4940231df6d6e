import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { config as readEnvFile } from 'dotenv';
import { pino } from 'pino';
import { openResolution, type ResolutionFolders } from './answering/open-resolution.ts';
import { renderPlainText } from './answering/plain-text.ts';
import { createAnswer } from './answering/reply.ts';
import { createRespond, type Respond } from './answering/respond.ts';
import { createCachedTrain } from './cached-train.ts';
import { askJson, askOutputJsonSchema } from './cli/ask-json.ts';
import { askTerminal } from './cli/ask-terminal.ts';
import { checkKnowledge } from './cli/check.ts';
import { ConfigError, parseConfig } from './config.ts';
import { evaluate } from './evaluation/evaluate.ts';
import { LabelledQuestionError } from './evaluation/labelled-question.ts';
import { toJsonSchemas } from './knowledge/json-schema.ts';
import { KnowledgeError } from './knowledge/problems.ts';
import { createMatcher } from './understanding/matcher.ts';
import { createMemory } from './understanding/memory.ts';
import { createModel } from './understanding/model.ts';

const ROOT = join(import.meta.dirname, '..');
const USAGE = `usage: node dist/main.js COMMAND
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

async function run([command, ...args]: readonly string[]): Promise<number> {
  readEnvFile({ quiet: true });
  const config = parseConfig(process.env, relative('', join(ROOT, 'knowledge/belarus-2020')));
  const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const folders = foldersOf(config.knowledge);
  const open = (): Respond => {
    const started = performance.now();
    const { base, translate } = openResolution(folders);
    const respond = createRespond(
      createMatcher(base, createModel(base, { train: createCachedTrain(join(ROOT, 'dist/weights')) })),
      createAnswer(base, translate),
      createMemory({ now: Date.now }),
    );
    logger.debug(
      { resolution: base.id, facts: base.facts.size, ms: Math.round(performance.now() - started) },
      'fact base ready',
    );
    return respond;
  };

  switch (command) {
    case 'ask':
      if (args[0] === '--json') return (await askJson(open(), process.stdin, process.stdout)) > 0 ? 1 : 0;
      if (args[0]?.startsWith('--')) throw new UsageError(`ask knows no option ${args[0]}`);
      if (args.length > 0) process.stdout.write(`${renderPlainText(open()({ text: args.join(' ') }))}\n`);
      else await askTerminal(open(), process.stdin, process.stdout, process.stdin.isTTY === true);
      return 0;
    case 'check':
      checkKnowledge(folders, process.stdout);
      return 0;
    case 'eval':
      if (!args[0]) throw new UsageError('eval needs a file of labelled questions');
      process.stdout.write(evaluate(open(), args[0], args.includes('--misses')));
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
  const isExpected = [KnowledgeError, ConfigError, UsageError, LabelledQuestionError].some(
    (kind) => error instanceof kind,
  );
  if (!isExpected) throw error;
  process.stderr.write(`${(error as Error).message}\n${error instanceof UsageError ? `${USAGE}\n` : ''}`);
  process.exitCode = 1;
}
