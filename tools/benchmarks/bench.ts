/** `npm run bench`: runs every benchmark, each in a process of its own, and writes BENCHMARKS.md. */

import { fork, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { compileResolution } from '#src/cache/open-answerer.ts';
import { ROOT } from '#src/paths.ts';
import { runTool } from '../run-tool.ts';
import { COMPILE_OPTIONS } from './answerer.ts';
import type { EngineName } from './engines.ts';
import type { GrowthResult } from './growth.ts';
import type { MemoryResult } from './memory.ts';
import type { OneQuestionResult } from './one-question.ts';
import { formatReport } from './report.ts';
import type { EngineResult } from './run-engine.ts';
import type { WholeBotResult } from './whole-bot.ts';
import type { WorstInputResult } from './worst-input.ts';

const OTHERS: readonly EngineName[] = ['Fuse, default', 'Fuse, token search', 'MiniSearch', 'nlp.js'];
/** These answer in milliseconds, so they are asked more. */
const FAST_OTHERS: readonly EngineName[] = ['MiniSearch', 'nlp.js'];
const STARTS = 10;

/** How much is asked: numbers of questions and of off-topic messages, growth factors, counts for memory, updates. */
const FULL = {
  few: [40, 40],
  many: [1000, 1500],
  growth: [10, 100],
  counts: [0, 10_000, 20_000, 60_000, 110_000],
  updates: [5000, 1000],
};
const QUICK: typeof FULL = {
  few: [12, 12],
  many: [40, 100],
  growth: [10],
  counts: [0, 10_000, 20_000],
  updates: [500, 500],
};

/** Runs a part in a process of its own, and resolves to what it sends. */
function runPart<Result>(part: string, ...args: readonly (string | number)[]): Promise<Result> {
  process.stderr.write(`${part} ${args.join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, `${part}.js`), args.map(String), {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let result: Result | undefined;
    child.on('message', (message) => {
      result = message as Result;
    });
    child.on('exit', (code) =>
      result === undefined ? reject(new Error(`${part} ended with ${code}`)) : resolve(result),
    );
  });
}

async function runEngines(others: readonly EngineName[], counts: readonly number[]) {
  const results: [EngineResult, ...EngineResult[]] = [await runPart<EngineResult>('run-engine', 'Qarar', ...counts)];
  for (const name of others) results.push(await runPart<EngineResult>('run-engine', name, ...counts));
  return results;
}

async function runGrowth(factors: readonly number[]) {
  const results: [GrowthResult, ...GrowthResult[]] = [await runPart<GrowthResult>('growth', 1)];
  for (const factor of factors) results.push(await runPart<GrowthResult>('growth', factor));
  return results;
}

/** Wall-clock times from process start to the end of the first answer, sorted, in milliseconds. */
function measureStarts(): number[] {
  return Array.from({ length: STARTS }, () => {
    const started = performance.now();
    spawnSync(process.execPath, [join(ROOT, 'dist/main.js'), 'ask', 'how many abstained?']);
    return performance.now() - started;
  }).sort((a, b) => a - b);
}

async function bench({ quick = false }: { quick?: boolean }): Promise<void> {
  const {
    few,
    many,
    growth,
    counts,
    updates: [updates = 0, warmUps = 0],
  } = quick ? QUICK : FULL;
  await compileResolution(COMPILE_OPTIONS);
  const page = formatReport({
    all: await runEngines(OTHERS, few),
    fast: await runEngines(FAST_OTHERS, many),
    oneQuestion: await runPart<OneQuestionResult>('one-question'),
    growth: await runGrowth(growth),
    worstInput: await runPart<WorstInputResult[]>('worst-input'),
    resident: await runPart<MemoryResult[]>('memory', 'rss', ...counts),
    inUse: await runPart<MemoryResult[]>('memory', 'heap', ...counts),
    starts: measureStarts(),
    wholeBot: await runPart<WholeBotResult[]>('whole-bot', '--updates', updates, '--warm-ups', warmUps),
  });
  if (quick) {
    process.stdout.write(page);
    return;
  }
  const file = join(ROOT, 'BENCHMARKS.md');
  const [, localChat] = readFileSync(file, 'utf8').split('\n## The local chat\n');
  writeFileSync(file, localChat === undefined ? page : `${page}\n## The local chat\n${localChat}`);
}

await runTool(
  new Command('npm run bench --')
    .description('run every benchmark beside the peers, and write BENCHMARKS.md (half an hour)')
    .option('--quick', 'ask less, and only print')
    .action(bench),
);
