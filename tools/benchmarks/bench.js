// Runs every benchmark, each in a process of its own, and writes BENCHMARKS.md. `--quick` asks less and writes nothing.
import { fork, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { judgeReply, VERDICTS } from '../dist/evaluation/evaluate.js';
import { quantile } from './measure.js';
import { ROOT } from './qarar.js';

const isQuick = process.argv.includes('--quick');
const ENGINES = ['Qarar', 'Fuse, default', 'Fuse, token search', 'MiniSearch', 'nlp.js'];
/** The engines that answer in milliseconds are asked everything. */
const FAST = ['Qarar', 'MiniSearch', 'nlp.js'];
const FEW = isQuick ? [12, 12] : [40, 40];
const ALL = isQuick ? [40, 100] : [1000, 1500];

/** Runs a file of this folder and gives what it sends. */
function run(file, ...args) {
  process.stderr.write(`${file} ${args.join(' ')}\n`);
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, file), args.map(String), {
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    let sent;
    child.on('message', (message) => {
      sent = message;
    });
    child.on('exit', (code) => (sent === undefined ? reject(new Error(`${file} ended with ${code}`)) : resolve(sent)));
  });
}

const ms = (value) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2));
const percent = (count, total) => `${((100 * count) / total).toFixed(1)} %`;
const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What a guess says, as a reply that can be judged; silent below a cut-off. */
function toReply({ label, score, outcome, facts }, cutOff) {
  if (outcome) return { outcome, facts };
  if (label === 'off-topic' || score <= cutOff) return { outcome: 'fallback', facts: [] };
  if (label === 'smalltalk') return { outcome: 'smalltalk', facts: [] };
  return { outcome: label.startsWith('unanswered.') ? 'unanswered' : 'answer', facts: [label] };
}

const speaks = (reply) =>
  reply.outcome === 'answer' || reply.outcome === 'unanswered' || reply.outcome === 'suggestions';

/** The least cut-off at which an engine speaks to no more off-topic messages than it may. */
function cutOffFor(guesses, allowed) {
  const scores = guesses
    .filter((guess) => speaks(toReply(guess, Number.NEGATIVE_INFINITY)))
    .map(({ score }) => score)
    .sort((a, b) => b - a);
  return scores[allowed] ?? Number.NEGATIVE_INFINITY;
}

function countVerdicts(questions, cutOff) {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  let falseAnswers = 0;
  for (const { question, guess } of questions) {
    const reply = toReply(guess, cutOff);
    counts[judgeReply(question, reply)] += 1;
    if (question.expect === 'fallback' && speaks(reply)) falseAnswers += 1;
  }
  return { ...counts, falseAnswers };
}

async function runAll(names, counts) {
  const results = [];
  for (const name of names) results.push(await run('run-engine.js', name, ...counts));
  return results;
}

const few = await runAll(ENGINES, FEW);
const all = await runAll(FAST, ALL);
const alone = await run('qarar-alone.js');
const growth = [];
for (const times of isQuick ? [1, 10] : [1, 10, 100]) growth.push(await run('growth.js', times));
const worst = await run('worst.js');
const COUNTS = isQuick ? [0, 10_000, 20_000] : [0, 10_000, 20_000, 60_000, 110_000];
const resident = await run('memory.js', 'rss', ...COUNTS);
const inUse = await run('memory.js', 'heap', ...COUNTS);
const starts = Array.from({ length: 10 }, () => {
  const started = performance.now();
  spawnSync(process.execPath, [join(ROOT, 'dist/main.js'), 'ask', 'how many abstained?']);
  return performance.now() - started;
}).sort((a, b) => a - b);

/** The engines side by side; the first is Qarar, whose silence is the measure. */
function compare(results) {
  const [{ questions: asked, offTopic: other }] = results;
  const allowed = other.filter((guess) => speaks(toReply(guess, 0))).length;
  const tempting = asked.filter(({ question }) => question.expect === 'fallback').length;
  const head = [
    'engine',
    'right, no cut-off',
    'right',
    'wrong',
    'false answers',
    'median',
    'p99',
    'memory, MB',
    'build, s',
  ];
  const rows = results.map(({ name, questions, offTopic, median, p99, memoryMb, buildMs }) => {
    const isQarar = name === 'Qarar';
    const free = countVerdicts(questions, Number.NEGATIVE_INFINITY);
    const cut = countVerdicts(questions, isQarar ? 0 : cutOffFor(offTopic, allowed));
    return [
      name,
      isQarar ? '' : percent(free.right, asked.length),
      percent(cut.right, asked.length),
      percent(cut.wrong, asked.length),
      `${cut.falseAnswers} of ${tempting}`,
      ms(median),
      ms(p99),
      memoryMb.toFixed(0),
      ms(buildMs / 1000),
    ];
  });
  return `${asked.length} questions, and ${other.length} messages about other things, ${allowed} of which Qarar speaks to:\n\n${table(head, rows)}`;
}

const versionOf = (name) =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'node_modules', name, 'package.json'), 'utf8')).version;

const page = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, with Node ${process.version} on ${cpus().length} × ${cpus()[0].model};
fuse.js ${versionOf('fuse.js')}, minisearch ${versionOf('minisearch')}, @nlpjs/nlp ${versionOf('@nlpjs/nlp')}. To reproduce it: \`npm ci && npm run bench\` (some
half an hour, nearly all of it Fuse's; \`npm run bench -- --quick\` asks little and writes nothing). Each part runs in a process
of its own. Times are CPU time (user and system, all threads of the process; \`process.cpuUsage\` around each call), in
milliseconds, after 1,000 warm-ups (for an engine that would take longer, after ten seconds of them).

## Beside the others

${few[0].examples} example messages, those off the topic included, and labelled questions that none of them repeats
(\`test/questions/dev.jsonl\`, those that stand alone, evenly spread). An engine takes the meaning of the nearest example. *Equal silence*:
each engine's cut-off is the least at which it speaks to no more of the messages about other things than Qarar does; *right*, *wrong*
and *false answers* are under that cut-off. *False answers*: to labelled messages that are about something near (another
resolution, another country). *Memory*: what is in use after building, on the heap and beside it. *Build*: for Qarar, opening what was
learnt at build time (learning takes ${ms(alone.compileMs / 1000)} s). Fuse takes seconds a question over so many examples, so that all five are asked few.

${compare(few)}

The three that take milliseconds, asked more. ${compare(all)}

Fuse's token search takes ${Math.round(few[2].median / few[0].median).toLocaleString('en')} times as long as Qarar. It and MiniSearch get words folded as Qarar folds
them; Fuse's default and nlp.js get the text as it is, as their first page shows them; nlp.js is told the language by the script.

## One question

${table(
  ['Qarar on', 'median', 'p99', 'worst'],
  alone.speed.map(({ kind, median, p99, worst: most }) => [kind, ms(median), ms(p99), ms(most)]),
)}

## What the correction of spelling is worth

The labelled questions that have an answer, mistyped: in every second word of five letters or more two letters are swapped, or one is left out or
doubled, always the same. Without it, the words stay unknown; nothing is learnt anew.

${table(
  ['', 'right', 'wrong', 'false answers to off-topic messages'],
  alone.ablation.map(({ kind, verdicts, falseAnswers, offTopic }) => [
    kind,
    percent(verdicts.filter((verdict) => verdict === 'right').length, verdicts.length),
    percent(verdicts.filter((verdict) => verdict === 'wrong').length, verdicts.length),
    `${falseAnswers} of ${offTopic}`,
  ]),
)}

## Growth

Generated facts, each with seven examples and four words of its own, beside the real ones; *found*: of questions about them that
are no examples, those whose fact is the likeliest. At 100 times the facts the bot learns in one pass over the examples instead of all, for
want of patience: that changes the weights, not their number. Without writing the reply; the least of three rounds.

${table(
  ['facts', 'examples', 'median', 'p99', 'median, our questions', 'found', 'learning, s'],
  growth.map((row) => [
    row.facts,
    row.examples,
    ms(row.median),
    ms(row.p99),
    ms(row.ownMedian),
    row.asked > 0 ? `${row.right} of ${row.asked}` : '',
    ms(row.learnMs / 1000),
  ]),
)}

At ${growth.at(-1).times} times the facts a question takes ${(growth.at(-1).median / growth[0].median).toFixed(1)} times as long.

## The worst input

Messages of 4,096 UTF-16 code units, the longest that Telegram sends, 50 times each.

${table(
  ['message', 'median', 'worst'],
  worst.map(({ kind, median, worst: most }) => [kind, ms(median), ms(most)]),
)}

## Start and memory

- From process start to the end of the first answer (\`node dist/main.js ask "how many abstained?"\`, wall-clock time, 10 processes): median
  ${ms(quantile(starts, 0.5))} ms, from ${ms(starts[0])} to ${ms(starts.at(-1))}.
- Memory, MB: resident, and, in a second run, what is in use after a collection of garbage (on V8's heap and beside it):

${table(
  ['questions', ...COUNTS.map((count) => count.toLocaleString('en'))],
  [
    ['resident', ...resident.map(({ mb }) => mb.toFixed(0))],
    ['in use', ...inUse.map(({ mb }) => mb.toFixed(1))],
  ],
)}
`;

if (isQuick) process.stdout.write(page);
else {
  const file = join(ROOT, 'BENCHMARKS.md');
  const [, localChat] = readFileSync(file, 'utf8').split('\n## The local chat\n');
  writeFileSync(file, localChat === undefined ? page : `${page}\n## The local chat\n${localChat}`);
}
