import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileSchemas } from '../../../src/knowledge/schema.ts';
import { formatCalibration, formatPolicy } from '../../../tools/evaluation/calibration-report.ts';
import type { Trial } from '../../../tools/evaluation/trials.ts';

const POLICY = {
  confidence: 0.5,
  ambiguityGap: 0.1,
  nearness: 0.1,
  weights: {
    ...{ bias: -4, probability: 8, lead: 0, unexplained: 0, logOdds: 0 },
    ...{ odds: 0, length: 0, unknown: 0, likeness: 0 },
  },
};
const trial = (group: Trial['group'], probability: number, isRight: boolean): Trial => ({
  evidence: { probability, lead: 0, offTopic: 0, likeness: 0, logOdds: 0, unexplained: 0, unknown: 0, length: 3 },
  group,
  isRight,
  isOffered: isRight,
  isOffTopic: group === 'tempting',
  tells: true,
});
const trials = [
  trial('english', 0.9, true),
  trial('english', 0.9, false),
  trial('english', 0.1, true),
  trial('tempting', 0.9, false),
];

it('formats a policy that can be read back', () => {
  expect(fileSchemas.policy.parse(parse(formatPolicy(POLICY)))).toEqual(POLICY);
});

it('formats the shares of every group', () => {
  const page = formatCalibration(POLICY, trials, []);
  expect(page).toContain('| english | 3 | 33.3 % | 33.3 % | 33.3 % |  |');
  expect(page).toContain('| tempting | 1 |  |  |  | 100.0 % |');
});

it('draws the learning curve', () => {
  const page = formatCalibration(POLICY, trials, [{ share: 0.5, trials }]);
  expect(page).toMatch(/ 50\.0 % of the writers █{17} 33\.3 %/);
});
