/** Formats the results of all benchmarks as BENCHMARKS.md. */

import { cpus } from 'node:os';
import { formatMs, formatPercent, formatTable } from '../format.ts';
import { compareEngines } from './compare-engines.ts';
import type { GrowthResult } from './growth.ts';
import { quantile } from './measure.ts';
import type { MemoryResult } from './memory.ts';
import type { OneQuestionResult } from './one-question.ts';
import { readPinnedVersion } from './peers.ts';
import { formatWholeBot } from './report-whole-bot.ts';
import type { EngineResult } from './run-engine.ts';
import type { WholeBotResult } from './whole-bot.ts';
import type { WorstInputResult } from './worst-input.ts';

/** The results of all benchmarks; times in milliseconds. */
export interface BenchmarkResults {
  /** All five engines, Qarar first, asked few questions. */
  readonly all: readonly [EngineResult, ...EngineResult[]];
  /** The three that take milliseconds, asked more. */
  readonly fast: readonly [EngineResult, ...EngineResult[]];
  readonly oneQuestion: OneQuestionResult;
  readonly growth: readonly [GrowthResult, ...GrowthResult[]];
  readonly worstInput: readonly WorstInputResult[];
  readonly resident: readonly MemoryResult[];
  readonly inUse: readonly MemoryResult[];
  /** From process start to the end of the first answer, sorted. */
  readonly starts: readonly number[];
  readonly wholeBot: readonly WholeBotResult[];
}

function formatEngines({ all, fast, oneQuestion }: BenchmarkResults): string {
  const [qarar, , tokenSearch] = all;
  const ratio = Math.round((tokenSearch?.median ?? 0) / qarar.median).toLocaleString('en');
  const training = formatMs(oneQuestion.compileMs / 1000);
  return `## Beside other engines

${qarar.examples} example messages, off-topic ones included, and labelled questions that no example repeats
(\`test/questions/dev.jsonl\`: single messages about one thing, evenly spread). An engine answers with the meaning of
the nearest example. *Equal silence*: each engine's cut-off is the lowest at which it speaks to no more off-topic
messages than Qarar does; *right*, *wrong* and *false answers* are at that cut-off. *False answers* are given to
labelled messages about something near the topic (another resolution, another country). *Memory* is in use after
building, on the heap and outside it. *Build*, for Qarar, is opening the cached model (training it takes ${training} s).
Fuse takes seconds per question over so many examples, so all five are asked few.

${compareEngines(all)}

The three that take milliseconds, asked more. ${compareEngines(fast)}

Fuse's token search takes ${ratio} times as long as Qarar. It and MiniSearch get words folded as Qarar folds them.
Fuse's default and nlp.js get the text as it is, as their documentation shows them; nlp.js gets the language from the
script.`;
}

function formatOneQuestion({ speed, spelling }: OneQuestionResult): string {
  return `## One question

${formatTable(
  ['Qarar on', 'median', 'p99', 'worst'],
  speed.map(({ kind, median, p99, worst }) => [kind, formatMs(median), formatMs(p99), formatMs(worst)]),
)}

## What spelling correction is worth

The labelled questions that have an answer, mistyped: in every second word of five letters or more, two letters are
swapped, or one is left out or doubled, always the same. Without correction, the words stay unknown; nothing is trained
again.

${formatTable(
  ['', 'right', 'wrong', 'false answers to off-topic messages'],
  spelling.map(({ kind, grades, falseAnswers, offTopic }) => [
    kind,
    formatPercent(grades.filter((grade) => grade === 'right').length, grades.length),
    formatPercent(grades.filter((grade) => grade === 'wrong').length, grades.length),
    `${falseAnswers} of ${offTopic}`,
  ]),
)}`;
}

function formatGrowth(growth: BenchmarkResults['growth']): string {
  const [first] = growth;
  const last = growth.at(-1) ?? first;
  return `## Growth

Generated facts, each with seven examples and four words of its own, beside the real ones. *Found*: of the questions
about them that are no examples, those whose fact is the likeliest. At 100 times the facts, the model is trained for
one epoch instead of ten, which changes its weights and not their number. Without writing the reply; the lowest of
three rounds.

${formatTable(
  ['facts', 'examples', 'median', 'p99', 'median, our questions', 'found', 'training, s'],
  growth.map(({ facts, examples, median, p99, ownMedian, right, asked, trainingMs }) => [
    facts,
    examples,
    formatMs(median),
    formatMs(p99),
    formatMs(ownMedian),
    asked > 0 ? `${right} of ${asked}` : '',
    formatMs(trainingMs / 1000),
  ]),
)}

At ${last.times} times the facts, a question takes ${(last.median / first.median).toFixed(1)} times as long.`;
}

function formatProcess({ starts, resident, inUse }: BenchmarkResults): string {
  const [fastest, slowest] = [starts[0] ?? 0, starts.at(-1) ?? 0];
  return `## Start and memory

- From process start to the end of the first answer (\`node dist/main.js ask "how many abstained?"\`, wall-clock time,
  ${starts.length} processes):
  median ${formatMs(quantile(starts, 0.5))} ms, from ${formatMs(fastest)} to ${formatMs(slowest)}.
- Memory, MB: resident and, in a second run, in use after a garbage collection (on V8's heap and outside it):

${formatTable(
  ['questions', ...resident.map(({ count }) => count.toLocaleString('en'))],
  [
    ['resident', ...resident.map(({ mb }) => mb.toFixed(0))],
    ['in use', ...inUse.map(({ mb }) => mb.toFixed(1))],
  ],
)}`;
}

/** Formats the page. */
export function formatReport(results: BenchmarkResults): string {
  const peers = ['fuse.js', 'minisearch', '@nlpjs/nlp'].map((name) => `${name} ${readPinnedVersion(name)}`).join(', ');
  const day = new Date().toISOString().slice(0, 10);
  return `# Benchmarks

Written by \`npm run bench\` on ${day}, with Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model.trim()};
${peers}. To reproduce it, run \`npm ci && npm run bench\`: it takes
some half an hour, nearly all of it Fuse's; \`npm run bench -- --quick\` asks less and writes nothing. Each part runs
in a process of its own. Times are CPU time (user and system, all threads; \`process.cpuUsage\` around each call), in
milliseconds, after 1,000 warm-ups or ten seconds of them.

${formatEngines(results)}

${formatOneQuestion(results.oneQuestion)}

${formatGrowth(results.growth)}

## The worst input

Messages of 4,096 UTF-16 code units, the longest that Telegram sends, 50 times each.

${formatTable(
  ['message', 'median', 'worst'],
  results.worstInput.map(({ kind, median, worst }) => [kind, formatMs(median), formatMs(worst)]),
)}

${formatProcess(results)}

${formatWholeBot(results.wholeBot)}
`;
}
