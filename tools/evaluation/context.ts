/** `npm run eval:context`: counts complete questions that get another reply within a conversation than alone. */

import { Command, InvalidArgumentError } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { compileOptionsFor, listQuestionPaths, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { formatContextMeasure, listCompleteQuestions, measureContext } from './context-effects.ts';
import { readLabelledQuestions } from './labelled-question.ts';

function parseCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Give a whole number from 1 on.');
  return count;
}

await runTool(
  new Command('npm run eval:context --')
    .description('ask complete labelled questions after each fact, and count replies that differ from those alone')
    .option('--count <number>', 'how many questions to ask after each fact', parseCount, 10)
    .option('--seed <number>', 'chooses the questions', parseCount, 1)
    .action(async (options: { readonly count: number; readonly seed: number }) => {
      const { base, interpret } = await openAnswerer(compileOptionsFor(readKnowledgeFolder()));
      const complete = listCompleteQuestions(interpret, listQuestionPaths().flatMap(readLabelledQuestions));
      process.stdout.write(formatContextMeasure(measureContext(interpret, [...base.facts.keys()], complete, options)));
    }),
);
