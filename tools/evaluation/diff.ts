/** `npm run knowledge:diff`: shows which answers to our labelled questions have changed since a revision. */

import { join } from 'node:path';
import { Command } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { CACHE_FOLDER, foldersOf, ROOT } from '#src/paths.ts';
import { compileOptionsFor, listQuestionPaths, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { checkOut } from './check-out.ts';
import { compareReplies } from './compare-replies.ts';
import { readLabelledQuestions } from './labelled-question.ts';

/** Apart from the cache of the bot, so that earlier states do not push its entries out. */
const EARLIER_CACHE_FOLDER = join(CACHE_FOLDER, 'diff');

async function showDiff(revision: string): Promise<void> {
  const knowledge = readKnowledgeFolder();
  const options = compileOptionsFor(knowledge);
  const questions = listQuestionPaths().flatMap(readLabelledQuestions);
  const { root, folder, remove } = checkOut(ROOT, revision, knowledge);
  try {
    const folders = foldersOf(folder, root);
    const before = await openAnswerer({ ...options, folders, cacheFolder: EARLIER_CACHE_FOLDER });
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
