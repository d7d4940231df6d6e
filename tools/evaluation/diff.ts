/** `npm run knowledge:diff`: shows which answers to our labelled questions have changed since a revision. */
import { isAbsolute, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { CACHE_FOLDER, foldersOf, ROOT } from '#src/paths.ts';
import { allQuestionPaths, compileOptionsFor, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { checkOut, RevisionError } from './check-out.ts';
import { compareReplies } from './compare-replies.ts';
import { readLabelledQuestions } from './labelled-question.ts';

async function showDiff(revision: string): Promise<void> {
  const knowledge = readKnowledgeFolder();
  const inRepository = relative(ROOT, resolve(knowledge));
  if (inRepository.startsWith('..') || isAbsolute(inRepository))
    throw new RevisionError(`${knowledge} is not in the git repository ${ROOT}, so it has no earlier revision`);
  const options = compileOptionsFor(knowledge);
  const questions = allQuestionPaths().flatMap(readLabelledQuestions);
  const { folder, remove } = checkOut(ROOT, revision);
  try {
    const folders = foldersOf(join(folder, inRepository), folder);
    const before = await openAnswerer({ ...options, folders, cacheFolder: join(CACHE_FOLDER, 'diff') });
    const now = await openAnswerer(options);
    process.stdout.write(compareReplies(questions, before.respond, now.respond));
  } finally {
    remove();
  }
}

await runTool(
  new Command('npm run knowledge:diff --')
    .description('show which answers to our labelled questions have changed since a revision')
    .argument('[revision]', 'a revision of git', 'HEAD')
    .action(showDiff),
);
