import { confidenceFrom } from '../../src/understanding/deciding/confidence.js';
import { shareOut } from './calibrate.js';
const BANDS = 10;
const percent = (share) => `${(100 * share).toFixed(1)} %`;
const table = (head, rows) => [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const row = (name, { count, right, wrong, falseAnswers }) => [
    name,
    count,
    percent(right),
    percent(wrong),
    percent(falseAnswers),
];
/** Writes a policy as the file that is read when the bot starts. */
export function formatPolicy({ confidence, ambiguityGap, weights }) {
    return `# yaml-language-server: $schema=../schema/policy.schema.json
# Written by \`npm run calibrate\`; CALIBRATION.md has the figures that it was chosen by. The ambiguity gap is set by hand.
confidence: ${confidence}
ambiguityGap: ${ambiguityGap}
weights:
${Object.entries(weights)
        .map(([name, weight]) => `  ${name}: ${weight}`)
        .join('\n')}
`;
}
/** Writes what a policy was chosen by: what it does to each set, what its neighbours would do, and how far it can be relied on. */
export function formatCalibration({ confidence, weights }, sets) {
    const head = ['', 'messages', 'right', 'wrong', 'false answers'];
    const thresholds = [-0.2, -0.1, 0, 0.05].map((step) => Math.round((confidence + step) * 100) / 100);
    const [questions = []] = Object.values(sets);
    const banded = Array.from({ length: BANDS }, (_, band) => questions.filter(({ evidence }) => Math.min(Math.floor(confidenceFrom(weights, evidence) * BANDS), BANDS - 1) === band));
    return `# Calibration

Written by \`npm run calibrate\`. Each message is read by a model that has not learnt it. *Right* and *wrong* are shares of the
messages on the topic, *false answers* of those that are not; what is neither was offered as a choice or not answered.

## What the threshold, ${confidence}, does

${table(head, Object.entries(sets).map(([name, tried]) => row(name, shareOut(tried, weights, confidence))))}

## What others would do

${Object.entries(sets)
        .map(([name, tried]) => {
        const rows = thresholds.map((threshold) => row(`${threshold}`, shareOut(tried, weights, threshold)));
        return table([name, ...head.slice(1)], rows);
    })
        .join('\n\n')}

## How far the confidence can be relied on

Our labelled questions by the confidence in the likeliest fact, and how often it is right.

${table(['confidence', 'messages', 'right'], banded.map((tried, band) => [
        `${(band / BANDS).toFixed(1)} to ${((band + 1) / BANDS).toFixed(1)}`,
        tried.length,
        tried.length > 0 ? percent(tried.filter(({ isRight }) => isRight).length / tried.length) : '',
    ]))}
`;
}
//# sourceMappingURL=calibration-report.js.map