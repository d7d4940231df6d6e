/** `npm run eval:carry-over`: asks our labelled questions of other resolutions, which have no examples of their own. */
import { basename, join } from 'node:path';
import { Command } from 'commander';
import { compileResolution } from '#src/cache/open-answerer.ts';
import { loadCatalogue, loadKnowledge } from '#src/knowledge/load.ts';
import { ROOT } from '#src/paths.ts';
import { createInterpreter, type Interpreter } from '#src/understanding/interpret.ts';
import { trainModel } from '#src/understanding/learning/train-model.ts';
import { createModel } from '#src/understanding/model.ts';
import { compileOptionsFor, listQuestionPaths, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { carryOver, gradeInterpretation } from './carried-questions.ts';
import { formatMessages, readLabelledQuestions } from './labelled-question.ts';
import { formatRow, tallyGrades } from './scores.ts';

const OTHERS = ['belarus-2021', 'halvia-2031'].map((id) => join(ROOT, 'test/fixtures/knowledge', id));

type Carried = ReturnType<typeof carryOver>[number];
type Side = keyof Carried;

function formatTable(
  ids: Readonly<Record<Side, string>>,
  carried: readonly Carried[],
  interpreters: Readonly<Record<Side, Interpreter>>,
  withMisses: boolean,
): string {
  const grade = (side: Side) =>
    carried.map((pair) => ({ question: pair[side], grade: gradeInterpretation(interpreters[side], pair[side]) }));
  const graded = { before: grade('before'), after: grade('after') };
  const rows = (['before', 'after'] as const).map((side) => {
    const { right = 0, near = 0, missed = 0, wrong = 0 } = tallyGrades(graded[side]).all ?? {};
    return formatRow([ids[side], carried.length, ((100 * right) / carried.length).toFixed(1), near, missed, wrong]);
  });
  const lost = graded.after.filter((after, i) => after.grade !== 'right' && graded.before[i]?.grade === 'right');
  const misses = lost.map(({ question, grade }) => `${grade} ${question.facts} ${formatMessages(question)}`);
  const header = formatRow(['', 'n', 'right %', 'near', 'missed', 'wrong']);
  return `${[header, ...rows, ...(withMisses ? misses : [])].join('\n')}\n`;
}

async function scoreCarryOver(files: readonly string[], { misses = false }: { misses?: boolean }): Promise<void> {
  const { folders, ...options } = compileOptionsFor(readKnowledgeFolder());
  const { common } = folders.knowledge;
  const { base, model } = await compileResolution({ folders, ...options });
  const ours = createInterpreter(base, createModel(model));
  const { slots, spellings } = loadCatalogue(folders.knowledge);
  const questions = files.flatMap(readLabelledQuestions);
  for (const resolution of OTHERS) {
    const other = loadKnowledge({ resolution, common });
    const theirs = createInterpreter(other, createModel(trainModel(other)));
    const { spellings: names } = loadCatalogue({ resolution, common });
    const carried = carryOver(questions, slots, spellings, other.facts, names);
    const ids = { before: base.id, after: other.id };
    process.stdout.write(formatTable(ids, carried, { before: ours, after: theirs }, misses));
  }
}

await runTool(
  new Command('npm run eval:carry-over --')
    .description(
      'ask our labelled questions, with other names and figures, of resolutions without examples (2 minutes)',
    )
    .argument(
      '[files...]',
      'JSON lines',
      listQuestionPaths().filter((path) => !basename(path).includes('claims')),
    )
    .option('--misses', 'print each question that only our resolution answers right')
    .action(scoreCarryOver),
);
