/** `npm run eval:texts`: scores the check of whole texts on a report and a retelling, as they are and altered. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { ROOT } from '#src/paths.ts';
import { compileOptionsFor, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { formatTextScores, readAlterations, scoreText } from './text-scores.ts';

const FOLDER = join(ROOT, 'tools/evaluation/altered-texts');
const REPORT = join(ROOT, '../shared/source-report.ar.txt');

await runTool(
  new Command('npm run eval:texts --')
    .description('score the check of whole texts, each altered in one place at a time')
    .option('--misses', 'print each alteration that was missed, and whatever else was contradicted')
    .option('--report <file>', 'the report that the facts come from; it is not part of the repository', REPORT)
    .action(async ({ misses = false, report }: { misses?: boolean; report: string }) => {
      const { checkText } = await openAnswerer(compileOptionsFor(readKnowledgeFolder()));
      const score = (name: string, path: string) =>
        scoreText(checkText, name, readFileSync(path, 'utf8'), readAlterations(join(FOLDER, `${name}-changes.jsonl`)));
      const scores = [score('retelling', join(FOLDER, 'retelling.txt'))];
      if (existsSync(report)) scores.push(score('report', report));
      else process.stderr.write(`${report} is missing, so that only the retelling is scored; name it with --report\n`);
      process.stdout.write(formatTextScores(scores, misses));
    }),
);
