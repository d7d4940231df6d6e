/** `npm run eval:typing`: scores questions that are answered right once more, with typing errors in them. */

import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { compileOptionsFor, questionsPath, readKnowledgeFolder } from '../product.ts';
import { createRandom } from '../random.ts';
import { runTool } from '../run-tool.ts';
import { readLabelledQuestions } from './labelled-question.ts';
import { formatRow, gradeReply } from './scores.ts';
import { addTypingErrors, TYPING_ERRORS } from './typing-errors.ts';

const SETS = ['dev', 'own', 'second', 'third', 'fourth', 'fifth', 'sixth'];

await runTool(
  new Command('npm run eval:typing --')
    .description('score questions that are answered right once more, with one typing error per six words')
    .option('--misses', 'print each question that is no longer answered right')
    .option('--off-topic <file>', 'JSON lines with messages about other things, to be mistyped, too')
    .action(async ({ misses = false, offTopic }: { misses?: boolean; offTopic?: string }) => {
      const { respond } = await openAnswerer(compileOptionsFor(readKnowledgeFolder()));
      const questions = SETS.flatMap((set) => readLabelledQuestions(questionsPath(set))).filter(
        ({ text, expect, factsAll }) => text !== undefined && !factsAll && ['answer', 'unanswered'].includes(expect),
      );
      const isRight = (question: (typeof questions)[number], text: string) =>
        gradeReply(question, respond({ text })) === 'right';
      const right = questions.filter((question) => isRight(question, question.text ?? ''));
      const others = offTopic
        ? readFileSync(offTopic, 'utf8')
            .trim()
            .split('\n')
            .map((line) => (JSON.parse(line) as { text: string }).text)
        : [];
      const rows = TYPING_ERRORS.map((error) => {
        const random = createRandom(1);
        const tried = right.flatMap((question) => {
          const text = addTypingErrors(question.text ?? '', error, random);
          return text === undefined ? [] : [{ question, text }];
        });
        const lost = tried.filter(({ question, text }) => !isRight(question, text));
        if (misses) for (const { question, text } of lost) process.stdout.write(`${error} ${question.id} ${text}\n`);
        const answered = others.filter((text) => {
          const { outcome } = respond({ text: addTypingErrors(text, error, random) ?? text });
          return outcome === 'answer';
        });
        const share = (100 * (tried.length - lost.length)) / (tried.length || 1);
        return [error, tried.length, share.toFixed(1), others.length, answered.length];
      });
      const head = ['', 'n', 'right %', 'off-topic', 'answered'];
      process.stdout.write(`${[head, ...rows].map(formatRow).join('\n')}\n`);
    }),
);
