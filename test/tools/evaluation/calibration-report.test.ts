import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { fileSchemas } from '../../../src/knowledge/schema.ts';
import { formatCalibration, formatPolicy } from '../../../tools/evaluation/calibration-report.ts';
import type { Trial } from '../../../tools/evaluation/trials.ts';

const POLICY = {
  confidence: 0.5,
  ambiguityGap: 0.1,
  weights: {
    ...{ bias: -4, probability: 8, lead: 0, unexplained: 0, logOdds: 0 },
    ...{ odds: 0, length: 0, unknown: 0, likeness: 0 },
  },
};
const trial = (probability: number, isRight: boolean, isOffTopic: boolean): Trial => ({
  evidence: { probability, lead: 0, offTopic: 0, likeness: 0, logOdds: 0, unexplained: 0, unknown: 0, length: 3 },
  isRight,
  isOffTopic,
});

it('formats a policy that can be read back', () => {
  expect(fileSchemas.policy.parse(parse(formatPolicy(POLICY)))).toEqual(POLICY);
});

it('formats the shares of every set', () => {
  const page = formatCalibration(POLICY, {
    first: [trial(0.9, true, false), trial(0.9, false, false), trial(0.1, true, false), trial(0.1, false, true)],
    second: [trial(0.9, false, true)],
  });
  expect(page).toContain('| first | 4 | 33.3 % | 33.3 % | 0.0 % |');
  expect(page).toContain('| second | 1 | 0.0 % | 0.0 % | 100.0 % |');
});
