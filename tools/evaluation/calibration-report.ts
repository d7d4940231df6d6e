/** Formats the policy file and the calibration page. */

import type { PolicyFile } from '#src/knowledge/schema.ts';
import { confidenceFrom } from '#src/understanding/deciding/confidence.ts';
import { formatPercent, formatTable } from '../format.ts';
import { measureShares, type Shares } from './fit-policy.ts';
import { GROUPS, type Trial } from './trials.ts';

/** The shares of a part of the writers that models learnt from, 0 to 1, with the trials of those models. */
export type LearningCurve = readonly { readonly share: number; readonly trials: readonly Trial[] }[];

const BANDS = 10;
const BAR = 50;

const cells = ({ count, right, helped, wrong, falseAnswers }: Shares, isOffTopic: boolean) => [
  count,
  isOffTopic ? '' : formatPercent(right),
  isOffTopic ? '' : formatPercent(helped),
  isOffTopic ? '' : formatPercent(wrong),
  isOffTopic ? formatPercent(falseAnswers) : '',
];

/** Formats a policy as `policy.yaml`. */
export function formatPolicy({ confidence, ambiguityGap, nearness, weights }: PolicyFile): string {
  return `# yaml-language-server: $schema=../schema/policy.schema.json
# Written by \`npm run calibrate\`; CALIBRATION.md has the figures. The ambiguity gap and the nearness are set by hand.
confidence: ${confidence}
ambiguityGap: ${ambiguityGap}
nearness: ${nearness}
weights:
${Object.entries(weights)
  .map(([name, weight]) => `  ${name}: ${weight}`)
  .join('\n')}
`;
}

function formatGroups(trials: readonly Trial[], policy: PolicyFile): string {
  const rows = GROUPS.flatMap((name) => {
    const group = trials.filter((trial) => trial.group === name);
    const [first] = group;
    return first ? [[name, ...cells(measureShares(group, policy), first.isOffTopic)]] : [];
  });
  return formatTable(['', 'messages', 'right', 'helped', 'wrong', 'false answers'], rows);
}

/** Draws how much is right with more and more writers: a bar per share of them. */
function drawCurve(curve: LearningCurve, policy: PolicyFile): string {
  return curve
    .map(({ share, trials }) => {
      const { right } = measureShares(
        trials.filter(({ isOffTopic }) => !isOffTopic),
        policy,
      );
      return `${formatPercent(share).padStart(7)} of the writers ${'█'.repeat(Math.round(right * BAR))} ${formatPercent(right)}`;
    })
    .join('\n');
}

/** Formats what a policy does to each group, what other thresholds would do, and how reliable the confidence is. */
export function formatCalibration(policy: PolicyFile, trials: readonly Trial[], curve: LearningCurve): string {
  const { confidence, weights } = policy;
  const thresholds = [-0.2, -0.1, 0.1].map((step) => Math.round((confidence + step) * 100) / 100);
  const onTopic = trials.filter(({ isOffTopic }) => !isOffTopic);
  const bandOf = ({ evidence }: Trial) =>
    Math.min(Math.floor((evidence ? confidenceFrom(weights, evidence) : 0) * BANDS), BANDS - 1);
  const banded = Array.from({ length: BANDS }, (_, band) => onTopic.filter((trial) => bandOf(trial) === band));
  return `# Calibration

Written by \`npm run calibrate\`. Each message is read by a model that has learnt nothing from its writer. *Right* and
*wrong* are shares of the on-topic messages; *helped* are the right ones, and those that got a choice with the right
fact. *False answers* are shares of the off-topic messages that are told something. The rest got another choice, "the
sources do not say", or no answer. *Public* messages are from question sets about other things.

## The threshold: ${confidence}

${formatGroups(trials, policy)}

## More writers, more right answers

The same messages, read by models that have learnt from a part of the other writers.

\`\`\`
${drawCurve(curve, policy)}
\`\`\`

## Other thresholds

${thresholds.map((threshold) => `### ${threshold}\n\n${formatGroups(trials, { ...policy, confidence: threshold })}`).join('\n\n')}

## Reliability of the confidence

The on-topic messages by the confidence in the likeliest fact, and how often that fact is right.

${formatTable(
  ['confidence', 'messages', 'right'],
  banded.map((band, i) => [
    `${(i / BANDS).toFixed(1)} to ${((i + 1) / BANDS).toFixed(1)}`,
    band.length,
    band.length > 0 ? formatPercent(band.filter(({ isRight }) => isRight).length, band.length) : '',
  ]),
)}
`;
}
