/** `npm run calibrate`: fits the policy, and writes it with the figures that it was chosen by. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { compileResolution } from '#src/cache/open-answerer.ts';
import { openResolution } from '#src/open-resolution.ts';
import { ROOT } from '#src/paths.ts';
import { createModel } from '#src/understanding/model.ts';
import { compileOptionsFor, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { formatCalibration, formatPolicy } from './calibration-report.ts';
import { fitPolicy } from './fit-policy.ts';
import { tryPublic, tryWriters } from './trials.ts';

const PUBLIC = join(ROOT, '../shared/eval/off-topic.jsonl');
const FOLDS = 10;
/** The folds that the learning curve is measured on. */
const FOLDS_OF_CURVE = [0, 5];
const SHARES = [1 / 8, 1 / 4, 1 / 2, 1];

async function calibrate({ offTopic }: { offTopic: string }): Promise<void> {
  const options = compileOptionsFor(readKnowledgeFolder());
  const { base, model } = await compileResolution(options);
  const messages = readFileSync(offTopic, 'utf8').trim().split('\n');
  const texts = messages.map((line) => (JSON.parse(line) as { text: string }).text);
  const ofPublic = tryPublic(base, createModel(model), texts);
  const training = openResolution(options.folders).base;
  const ofWriters = tryWriters(training, { folds: FOLDS });
  const policy = fitPolicy(base.policy, ofWriters, ofPublic);
  const curve = SHARES.map((share) => ({
    share,
    trials: tryWriters(training, { folds: FOLDS, only: FOLDS_OF_CURVE, share }),
  }));
  const page = formatCalibration(policy, [...ofWriters, ...ofPublic], curve);
  writeFileSync(join(ROOT, 'knowledge/common/policy.yaml'), formatPolicy(policy));
  writeFileSync(join(ROOT, 'CALIBRATION.md'), page);
  process.stdout.write(page);
}

await runTool(
  new Command('npm run calibrate --')
    .description('fit the weights of the evidence and the threshold; write policy.yaml and CALIBRATION.md (15 minutes)')
    .option(
      '--off-topic <file>',
      'JSON lines with messages about other things, which are not in the repository',
      PUBLIC,
    )
    .action(calibrate),
);
