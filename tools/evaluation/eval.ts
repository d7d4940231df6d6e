/** `npm run eval`: scores the bot on labelled questions. */

import { basename } from 'node:path';
import { Command } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { compileOptionsFor, questionsPath, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { readLabelledQuestions } from './labelled-question.ts';
import { formatScores, scoreQuestions } from './scores.ts';
import { formatVerdicts } from './verdict-scores.ts';

await runTool(
  new Command('npm run eval --')
    .description('score the bot on labelled questions')
    .argument('[files...]', 'JSON lines', [questionsPath('dev')])
    .option('--misses', 'print each question that was not answered right, and each verdict that was not right')
    .action(async (files: readonly string[], { misses = false }: { misses?: boolean }) => {
      const questionSets = files.map((file) => [basename(file, '.jsonl'), readLabelledQuestions(file)] as const);
      const { respond } = await openAnswerer(compileOptionsFor(readKnowledgeFolder()));
      const sets = questionSets.map(([name, questions]) => ({ name, scored: scoreQuestions(respond, questions) }));
      const scores = formatScores(
        sets.flatMap(({ scored }) => scored),
        misses,
      );
      const verdicts = formatVerdicts(sets, misses);
      process.stdout.write(verdicts ? `${scores}\n${verdicts}` : scores);
    }),
);
