/** `npm run calibrate`: fits the policy, and writes it with the figures that it was chosen by. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { compileResolution } from '#src/cache/open-answerer.ts';
import { openResolution } from '#src/open-resolution.ts';
import { ROOT } from '#src/paths.ts';
import { createModel } from '#src/understanding/model.ts';
import { compileOptionsFor, questionsPath, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { formatCalibration, formatPolicy } from './calibration-report.ts';
import { fitPolicy } from './fit-policy.ts';
import { readLabelledQuestions } from './labelled-question.ts';
import { tryExamples, tryQuestions } from './trials.ts';

async function calibrate(): Promise<void> {
  const options = compileOptionsFor(readKnowledgeFolder());
  const { base, model: trained } = await compileResolution(options);
  const model = createModel(trained);
  const trySets = (...names: readonly string[]) =>
    names.flatMap((name) => tryQuestions(base, model, readLabelledQuestions(questionsPath(name))));
  const questions = trySets('own', 'second', 'third');
  const examples = tryExamples(openResolution(options.folders).base);
  const policy = fitPolicy(base.policy.ambiguityGap, examples, questions);
  const page = formatCalibration(policy, {
    'our labelled questions': questions,
    'our examples, each third with a model trained on the rest': examples,
    'the development set, for comparison only': trySets('dev'),
  });
  writeFileSync(join(ROOT, 'knowledge/common/policy.yaml'), formatPolicy(policy));
  writeFileSync(join(ROOT, 'CALIBRATION.md'), page);
  process.stdout.write(page);
}

await runTool(
  new Command('npm run calibrate')
    .description('fit the weights of the evidence and the threshold; write policy.yaml and CALIBRATION.md (minutes)')
    .action(calibrate),
);
