/** `npm run eval`: scores the bot on labelled questions. */

import { Command } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { compileOptionsFor, questionsPath, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { readLabelledQuestions } from './labelled-question.ts';
import { formatScores, scoreQuestions } from './scores.ts';

await runTool(
  new Command('npm run eval --')
    .description('score the bot on labelled questions')
    .argument('[file]', 'JSON lines', questionsPath('dev'))
    .option('--misses', 'print each question that was not answered right')
    .action(async (file: string, { misses = false }: { misses?: boolean }) => {
      const questions = readLabelledQuestions(file);
      const { respond } = await openAnswerer(compileOptionsFor(readKnowledgeFolder()));
      process.stdout.write(formatScores(scoreQuestions(respond, questions), misses));
    }),
);
