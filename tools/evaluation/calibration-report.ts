/** Formats the policy file and the calibration page. */

import type { PolicyFile } from '#src/knowledge/schema.ts';
import { confidenceFrom } from '#src/understanding/deciding/confidence.ts';
import { formatPercent, formatTable } from '../format.ts';
import { measureShares, type Shares } from './fit-policy.ts';
import type { Trial } from './trials.ts';

/** Trials by the name of their set; the first set is used for the reliability table. */
export type Sets = Readonly<Record<string, readonly Trial[]>>;

const BANDS = 10;

const toRow = (name: string, { count, right, wrong, falseAnswers }: Shares) => [
  name,
  count,
  formatPercent(right),
  formatPercent(wrong),
  formatPercent(falseAnswers),
];

/** Formats a policy as `policy.yaml`. */
export function formatPolicy({ confidence, ambiguityGap, weights }: PolicyFile): string {
  return `# yaml-language-server: $schema=../schema/policy.schema.json
# Written by \`npm run calibrate\`; CALIBRATION.md has the figures. The ambiguity gap is set by hand.
confidence: ${confidence}
ambiguityGap: ${ambiguityGap}
weights:
${Object.entries(weights)
  .map(([name, weight]) => `  ${name}: ${weight}`)
  .join('\n')}
`;
}

/** Formats what a policy does to each set, what other thresholds would do, and how reliable the confidence is. */
export function formatCalibration({ confidence, weights }: PolicyFile, sets: Sets): string {
  const head = ['', 'messages', 'right', 'wrong', 'false answers'];
  const thresholds = [-0.2, -0.1, 0, 0.05].map((step) => Math.round((confidence + step) * 100) / 100);
  const [questions = []] = Object.values(sets);
  const banded = Array.from({ length: BANDS }, (_, band) =>
    questions.filter(
      ({ evidence }) => Math.min(Math.floor(confidenceFrom(weights, evidence) * BANDS), BANDS - 1) === band,
    ),
  );
  return `# Calibration

Written by \`npm run calibrate\`. Each message is read by a model that was not trained on it. *Right* and *wrong* are
shares of the on-topic messages, *false answers* of the off-topic ones. The rest got a choice or no answer.

## The threshold: ${confidence}

${formatTable(
  head,
  Object.entries(sets).map(([name, trials]) => toRow(name, measureShares(trials, weights, confidence))),
)}

## Other thresholds

${Object.entries(sets)
  .map(([name, trials]) => {
    const rows = thresholds.map((threshold) => toRow(`${threshold}`, measureShares(trials, weights, threshold)));
    return formatTable([name, ...head.slice(1)], rows);
  })
  .join('\n\n')}

## Reliability of the confidence

Our labelled questions by the confidence in the likeliest fact, and how often that fact is right.

${formatTable(
  ['confidence', 'messages', 'right'],
  banded.map((trials, band) => [
    `${(band / BANDS).toFixed(1)} to ${((band + 1) / BANDS).toFixed(1)}`,
    trials.length,
    trials.length > 0 ? formatPercent(trials.filter(({ isRight }) => isRight).length, trials.length) : '',
  ]),
)}
`;
}
