import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { config as readEnvFile } from 'dotenv';
import type { ResolutionFolders } from './answering/open-resolution.ts';
import { renderPlainText } from './answering/plain-text.ts';
import { createReplyWriter } from './answering/create-reply.ts';
import { createResponder } from './answering/respond.ts';
import { createFactPresenter } from './answering/present-facts.ts';
import { createTranslator } from './answering/texts.ts';
import { foldersIn } from './cache/digest.ts';
import { openCached } from './cache/open-cached.ts';
import { isLocal, type LogLevel, parseBotConfig, parseConfig, parseLocalConfig } from './config.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import type { LocalChat } from './local-chat/start-local-chat.ts';
import { createInterpreter } from './understanding/interpret.ts';
import { createConversationMemory } from './answering/conversation-memory.ts';
import { createModel } from './understanding/model.ts';

const ROOT = join(import.meta.dirname, '..');
const DEFAULT_KNOWLEDGE = relative('', join(ROOT, 'knowledge/belarus-2020'));
/** Where compiled resolutions are kept. */
const COMPILED = join(ROOT, 'dist/compiled');
const USAGE = `usage: node dist/main.js COMMAND
  start                     run the bot on Telegram; where no token is set, open the local chat
  ask [--json | QUESTION]   answer a question, JSON lines, or, with neither, a conversation
  ask --explain QUESTION    show how a question is understood, step by step
  calibrate                 choose by our labelled questions when a fact is told (minutes)
  check                     check the fact base by every rule
  compile                   check the fact base and learn from it, so that the next start is quick
  diff [REVISION]           show which answers over our labelled questions have changed since a revision of git
  draw FOLDER               draw the pictures of the resolution into a folder
  eval FILE [--misses]      score the bot on labelled questions
  schema                    write the JSON Schemas of the knowledge files and of the output of ask --json`;

/** What a person can mend; told by name, because the files that define them are loaded only when they are needed. */
const EXPECTED = [
  'KnowledgeError',
  'ConfigError',
  'UsageError',
  'LabelledQuestionError',
  'StorageError',
  'PollingError',
  'RevisionError',
  'LocalChatError',
];

/** A command line that cannot be understood. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function foldersOf(knowledge: string, root = ROOT): ResolutionFolders {
  const locales = join(root, 'locales');
  return {
    knowledge: { resolution: knowledge, common: join(root, 'knowledge/common') },
    locales: { interface: locales, resolution: locales },
  };
}

async function writeSchemas(): Promise<void> {
  const { toJsonSchemas } = await import('./knowledge/json-schema.ts');
  const { askOutputJsonSchema } = await import('./commands/ask-json.ts');
  const schemas = { ...toJsonSchemas(), 'ask-output.schema.json': askOutputJsonSchema() };
  for (const [name, schema] of Object.entries(schemas)) {
    writeFileSync(join(ROOT, 'knowledge/schema', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

/** Creates the log on standard error. */
async function openLog(level: LogLevel, secret?: string) {
  const [{ pino }, { createLogger }] = await Promise.all([import('pino'), import('./create-logger.ts')]);
  return createLogger(level, pino.destination({ dest: 2, sync: true }), secret);
}

/** Opens the resolution and puts together what answers; conversations go on where their memory is handed in. */
async function open(knowledge: string, memory = createConversationMemory({ now: Date.now }), root = ROOT) {
  const folder = root === ROOT ? COMPILED : join(COMPILED, 'before');
  const { base, locales, learnt } = await openCached(foldersOf(knowledge, root), folder, process.version);
  const translate = createTranslator(locales);
  const answer = createReplyWriter(base, translate);
  const model = createModel(learnt);
  const respond = createResponder(createInterpreter(base, model), answer, memory);
  return { base, model, translate, respond, tell: createFactPresenter(base, answer, memory) };
}

/** Chooses the policy by labelled questions and examples, and writes it, with the figures that it was chosen by. */
async function calibratePolicy(knowledge: string): Promise<void> {
  const [{ openResolution }, { readLabelledQuestions }, { trainClassifier }, report, calibration] = await Promise.all([
    import('./answering/open-resolution.ts'),
    import('../tools/evaluation/labelled-question.ts'),
    import('./understanding/classifier.ts'),
    import('../tools/evaluation/calibration-report.ts'),
    import('../tools/evaluation/calibrate.ts'),
  ]);
  const { base, model } = await open(knowledge);
  const tryFiles = (...names: readonly string[]) =>
    names.flatMap((name) =>
      calibration.tryQuestions(base, model, readLabelledQuestions(join(ROOT, `test/questions/${name}.jsonl`))),
    );
  const ours = tryFiles('own', 'second', 'third');
  const examples = calibration.tryExamples(openResolution(foldersOf(knowledge)).base, trainClassifier);
  const policy = calibration.calibrate(base.policy.ambiguityGap, examples, ours);
  const page = report.formatCalibration(policy, {
    'our labelled questions': ours,
    'our examples, each third read by a model learnt from the rest': examples,
    'the development set, which only warns': tryFiles('dev'),
  });
  writeFileSync(join(ROOT, 'knowledge/common/policy.yaml'), report.formatPolicy(policy));
  writeFileSync(join(ROOT, 'CALIBRATION.md'), page);
  process.stdout.write(page);
}

/** Answers our labelled questions as they were answered at a revision of git, and as they are now, and shows what differs. */
async function diffKnowledge(knowledge: string, revision: string): Promise<string> {
  const [{ checkOut }, { compareReplies }, { readLabelledQuestions }] = await Promise.all([
    import('../tools/evaluation/check-out.ts'),
    import('../tools/evaluation/compare-replies.ts'),
    import('../tools/evaluation/labelled-question.ts'),
  ]);
  const questions = join(ROOT, 'test/questions');
  const asked = readdirSync(questions).flatMap((name) => readLabelledQuestions(join(questions, name)));
  const [root, remove] = checkOut(ROOT, revision, ['knowledge', 'locales']);
  try {
    const before = await open(join(root, relative(ROOT, knowledge)), undefined, root);
    return compareReplies(asked, before.respond, (await open(knowledge)).respond);
  } finally {
    remove();
  }
}

/** Aborted on SIGINT or SIGTERM; a second signal ends the process at once. */
function whenStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/**
 * Opens the resolution, and again whenever its files change: what is broken is reported, and what was read last stays in force.
 */
async function openLive(knowledge: string, onReload: () => void, onProblem: (error: Error) => void) {
  const [{ watchFolders }, { compileInWorker }] = await Promise.all([
    import('./reloading/watch-folders.ts'),
    import('./cache/compile-in-worker.ts'),
  ]);
  const memory = createConversationMemory({ now: Date.now });
  let opened = await open(knowledge, memory);
  const folders = foldersOf(knowledge);
  watchFolders(foldersIn(folders), async () => {
    try {
      await compileInWorker(folders, COMPILED, process.version);
      opened = await open(knowledge, memory);
      onReload();
    } catch (error) {
      onProblem(error as Error);
    }
  });
  return { resolution: () => opened };
}

/** Opens the local chat until SIGINT or SIGTERM. */
async function startLocally(): Promise<void> {
  const { knowledge, logLevel, port } = parseLocalConfig(process.env, DEFAULT_KNOWLEDGE);
  const logger = await openLog(logLevel ?? 'warn');
  const [{ createMemoryStorage }, { startLocalChat }, { KnowledgeError }] = await Promise.all([
    import('./storage/memory-storage.ts'),
    import('./local-chat/start-local-chat.ts'),
    import('./knowledge/problems.ts'),
  ]);
  const signal = whenStopped();
  let chat: LocalChat | undefined;
  const live = await openLive(
    knowledge,
    () => chat?.announce({ kind: 'reloaded' }),
    (error) => {
      logger.warn(`what was read last stays in force, because ${error.message}`);
      if (error instanceof KnowledgeError) chat?.announce({ kind: 'problem', problems: error.problems });
    },
  );
  const parts = { resolution: live.resolution, storage: createMemoryStorage(), logger, now: Date.now };
  chat = await startLocalChat({ parts, port, root: ROOT });
  process.stdout.write(`The local chat is open: ${chat.url}
This is the bot itself, on a stand-in for Telegram within this process: no token, no network. Ctrl-C stops it.
To go live, get a token from @BotFather in Telegram (send it /newbot), set it as BOT_TOKEN in .env, and start again.
`);
  if (!signal.aborted) await once(signal, 'abort');
  await chat.stop();
}

/** Runs the bot on Telegram until SIGINT or SIGTERM. */
async function start(): Promise<void> {
  const config = parseBotConfig(process.env, DEFAULT_KNOWLEDGE);
  const logger = await openLog(config.logLevel ?? 'info', config.token);
  const [{ openSqliteStorage }, { createBot }, { pollUpdates }, { registerProfile }] = await Promise.all([
    import('./storage/sqlite-storage.ts'),
    import('./telegram/create-bot.ts'),
    import('./telegram/transport/polling.ts'),
    import('./telegram/surfaces/profile.ts'),
  ]);
  const storage = await openSqliteStorage(config.storageFile);
  const signal = whenStopped();
  const started = performance.now();
  const { resolution } = await openLive(
    config.knowledge,
    () => logger.info({ resolution: resolution().base.id }, 'facts and texts were read anew'),
    ({ message }) => logger.error(`what was read last stays in force, because ${message}`),
  );
  const { base, translate } = resolution();
  const ms = Math.round(performance.now() - started);
  logger.debug({ resolution: base.id, facts: base.facts.size, ms }, 'fact base ready');
  const bot = createBot(config, { resolution, storage, logger, now: Date.now });
  const polling = pollUpdates(bot, signal, () => {
    logger.info({ bot: `@${bot.botInfo.username}`, resolution: base.id }, 'listening');
    registerProfile(bot.api, translate).then(
      (changed) => logger.debug({ changed }, 'commands and descriptions are up to date'),
      (error) => logger.warn({ err: error }, 'commands and descriptions could not be registered'),
    );
  });
  await polling.finally(() => storage.close());
  logger.info('stopped');
}

async function run([command, ...args]: readonly string[]): Promise<number> {
  readEnvFile({ quiet: true });
  if (command === 'start') {
    await (isLocal(process.env) ? startLocally() : start());
    process.exit(0);
  }
  const { knowledge } = parseConfig(process.env, DEFAULT_KNOWLEDGE);

  switch (command) {
    case 'ask': {
      if (args[0] === '--json') {
        const { askJson } = await import('./commands/ask-json.ts');
        return (await askJson((await open(knowledge)).respond, process.stdin, process.stdout)) > 0 ? 1 : 0;
      }
      if (args[0] === '--explain' && args.length > 1) {
        const { explain } = await import('./commands/format-explanation.ts');
        const { base, model } = await open(knowledge);
        process.stdout.write(explain(base, model, args.slice(1).join(' ')));
        return 0;
      }
      if (args[0]?.startsWith('--')) throw new UsageError(`ask knows no option ${args[0]}`);
      const { respond } = await open(knowledge);
      if (args.length > 0) {
        process.stdout.write(`${renderPlainText(respond({ text: args.join(' ') }))}\n`);
      } else {
        const { askTerminal } = await import('./commands/ask-terminal.ts');
        await askTerminal(respond, process.stdin, process.stdout, process.stdin.isTTY === true);
      }
      return 0;
    }
    case 'calibrate':
      await calibratePolicy(knowledge);
      return 0;
    case 'check': {
      const { checkKnowledge } = await import('./commands/check.ts');
      checkKnowledge(foldersOf(knowledge), process.stdout);
      return 0;
    }
    case 'compile':
      await openCached(foldersOf(knowledge), COMPILED, process.version, () =>
        process.stderr.write('Learning from the example questions, which takes some twenty seconds, and is kept.\n'),
      );
      return 0;
    case 'diff':
      process.stdout.write(await diffKnowledge(knowledge, args[0] ?? 'HEAD'));
      return 0;
    case 'draw': {
      if (!args[0]) throw new UsageError('draw needs a folder');
      const [{ drawPictures }, { createPictures }] = await Promise.all([
        import('./commands/draw.ts'),
        import('./pictures/pictures.ts'),
      ]);
      const { base, translate } = await open(knowledge);
      for (const path of await drawPictures(createPictures(base, translate), args[0]))
        process.stdout.write(`${path}\n`);
      return 0;
    }
    case 'eval': {
      if (!args[0]) throw new UsageError('eval needs a file of labelled questions');
      const { evaluate } = await import('../tools/evaluation/evaluate.ts');
      process.stdout.write(evaluate((await open(knowledge)).respond, args[0], args.includes('--misses')));
      return 0;
    }
    case 'schema':
      await writeSchemas();
      return 0;
    default:
      throw new UsageError(command ? `there is no command ${command}` : 'no command given');
  }
}

keepHeapSmall();
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const isExpected = error instanceof Error && EXPECTED.includes(error.name);
  if (!isExpected) throw error;
  process.stderr.write(`${error.message}\n${error instanceof UsageError ? `${USAGE}\n` : ''}`);
  process.exit(1);
}
