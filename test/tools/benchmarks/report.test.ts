import { expect, it } from 'vitest';
import { type BenchmarkResults, formatReport } from '../../../tools/benchmarks/report.ts';
import type { EngineResult } from '../../../tools/benchmarks/run-engine.ts';

function engine(name: EngineResult['name'], median: number): EngineResult {
  return { name, examples: 36_169, buildMs: 70, memoryMb: 28, median, p99: 2, questions: [], offTopic: [] };
}

const RESULTS: BenchmarkResults = {
  all: [engine('Qarar', 0.2), engine('Fuse, default', 4000), engine('Fuse, token search', 2000)],
  fast: [engine('Qarar', 0.3), engine('MiniSearch', 31)],
  oneQuestion: {
    speed: [{ kind: 'our labelled questions', median: 0.27, p99: 2.2, worst: 13.8 }],
    spelling: [{ kind: 'without', grades: ['right', 'wrong', 'near', 'missed'], falseAnswers: 1, offTopic: 128 }],
    compileMs: 37_000,
  },
  growth: [
    { times: 1, facts: 62, examples: 10, trainingMs: 32_600, median: 0.2, p99: 1, ownMedian: 0.21, right: 0, asked: 0 },
    {
      times: 10,
      facts: 620,
      examples: 90,
      trainingMs: 65_900,
      median: 0.3,
      p99: 1,
      ownMedian: 0.25,
      right: 9,
      asked: 9,
    },
  ],
  worstInput: [{ kind: 'emoji', median: 1.5, worst: 1.8 }],
  resident: [{ count: 10_000, mb: 118.2 }],
  inUse: [{ count: 10_000, mb: 37.61 }],
  starts: [387, 411, 423],
  wholeBot: (['echo bot', 'Qarar'] as const).map((name, i) => ({
    ...{ name, intake: 'polling', updates: 5000, residentMb: 118.2 },
    rounds: [3000, 1000, 2000].map((rate) => ({ updatesPerSecond: rate / (1 + i), cpuMs: 500 / rate })),
  })),
};

it('has a table of every benchmark', () => {
  const page = formatReport(RESULTS);
  for (const row of [
    "Fuse's token search takes 10,000 times as long as Qarar.",
    '(training it takes 37.0 s)',
    '| our labelled questions | 0.27 | 2.2 | 13.8 |',
    '| without | 25.0 % | 25.0 % | 1 of 128 |',
    '| 62 | 10 | 0.20 | 1.0 | 0.21 |  | 32.6 |',
    '| 620 | 90 | 0.30 | 1.0 | 0.25 | 9 of 9 | 65.9 |',
    'At 10 times the facts, a question takes 1.5 times as long.',
    '| emoji | 1.5 | 1.8 |',
    'median 411 ms, from 387 to 423.',
    '| questions | 10,000 |',
    '| resident | 118 |',
    '| in use | 37.6 |',
    '| echo bot, polling | 2000 | 1.00 | 0.250 | 118 |',
    '| Qarar, polling | 1000 | 0.50 | 0.250 | 118 |',
  ])
    expect(page).toContain(row);
});

it('has no line of prose wider than 120 characters', () => {
  const prose = formatReport(RESULTS)
    .split('\n')
    .filter((line) => !line.startsWith('|'));
  expect(prose.filter((line) => line.length > 120)).toEqual([]);
});
