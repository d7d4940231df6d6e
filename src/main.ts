import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { config as readEnvFile } from 'dotenv';
import type { ResolutionFolders } from './answering/open-resolution.ts';
import { renderPlainText } from './answering/plain-text.ts';
import { createAnswer } from './answering/reply.ts';
import { createRespond, type Respond } from './answering/respond.ts';
import { createTranslate } from './answering/texts.ts';
import { openCompiled } from './compiling/open-compiled.ts';
import { parseConfig } from './config.ts';
import { createMatcher } from './understanding/matcher.ts';
import { createMemory } from './understanding/memory.ts';
import { createModel } from './understanding/model.ts';

const ROOT = join(import.meta.dirname, '..');
/** Where compiled resolutions are kept. */
const COMPILED = join(ROOT, 'dist/compiled');
const USAGE = `usage: node dist/main.js COMMAND
  compile                   check the fact base and learn from it, so that the next start is quick
  ask [--json | QUESTION]   answer a question, JSON lines, or, with neither, a conversation
  check                     check the fact base by every rule
  eval FILE [--misses]      score the bot on labelled questions
  schema                    write the JSON Schemas of the knowledge files and of the output of ask --json`;

/** What a person can mend; told by name, because the files that define them are loaded only when needed. */
const EXPECTED = ['KnowledgeError', 'ConfigError', 'UsageError', 'LabelledQuestionError'];

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

async function writeSchemas(): Promise<void> {
  const { toJsonSchemas } = await import('./knowledge/json-schema.ts');
  const { askOutputJsonSchema } = await import('./cli/ask-json.ts');
  const schemas = { ...toJsonSchemas(), 'ask-output.schema.json': askOutputJsonSchema() };
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(ROOT, 'knowledge/schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  readEnvFile({ quiet: true });
  const config = parseConfig(process.env, relative('', join(ROOT, 'knowledge/belarus-2020')));
  const folders = foldersOf(config.knowledge);
  const open = async (): Promise<Respond> => {
    const started = performance.now();
    const { base, locales, learnt } = await openCompiled(folders, COMPILED, process.version);
    const respond = createRespond(
      createMatcher(base, createModel(learnt)),
      createAnswer(base, createTranslate(locales)),
      createMemory({ now: Date.now }),
    );
    if (config.logLevel === 'debug' || config.logLevel === 'trace') {
      const { pino } = await import('pino');
      const logger = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
      const ms = Math.round(performance.now() - started);
      logger.debug({ resolution: base.id, facts: base.facts.size, ms }, 'fact base ready');
    }
    return respond;
  };

  switch (command) {
    case 'compile':
      await openCompiled(folders, COMPILED, process.version);
      return 0;
    case 'ask': {
      if (args[0] === '--json') {
        const { askJson } = await import('./cli/ask-json.ts');
        return (await askJson(await open(), process.stdin, process.stdout)) > 0 ? 1 : 0;
      }
      if (args[0]?.startsWith('--')) throw new UsageError(`ask knows no option ${args[0]}`);
      const respond = await open();
      if (args.length > 0) {
        process.stdout.write(`${renderPlainText(respond({ text: args.join(' ') }))}\n`);
      } else {
        const { askTerminal } = await import('./cli/ask-terminal.ts');
        await askTerminal(respond, process.stdin, process.stdout, process.stdin.isTTY === true);
      }
      return 0;
    }
    case 'check': {
      const { checkKnowledge } = await import('./cli/check.ts');
      checkKnowledge(folders, process.stdout);
      return 0;
    }
    case 'eval': {
      if (!args[0]) throw new UsageError('eval needs a file of labelled questions');
      const { evaluate } = await import('./evaluation/evaluate.ts');
      process.stdout.write(evaluate(await open(), args[0], args.includes('--misses')));
      return 0;
    }
    case 'schema':
      await writeSchemas();
      return 0;
    default:
      throw new UsageError(command ? `there is no command ${command}` : 'no command given');
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof Error && EXPECTED.includes(error.name);
  if (!isExpected) throw error;
  process.stderr.write(`${(error as Error).message}\n${error instanceof UsageError ? `${USAGE}\n` : ''}`);
  process.exitCode = 1;
}
