/** `npm run knowledge:slots`: puts slots in the place of the resolution's names in the examples of the catalogue. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import type { Example } from '#src/knowledge/knowledge-base.ts';
import { loadCatalogue } from '#src/knowledge/load.ts';
import { compileOptionsFor, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { createSlotFinder } from './find-slots.ts';

/** Writes examples back to the lines that they come from. */
function writeLines(file: string, examples: readonly Example[]): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const { text, line } of examples) lines[line - 1] = `${/^\s*/.exec(lines[line - 1] ?? '')?.[0]}${text}`;
  writeFileSync(file, lines.join('\n'));
}

function putSlots(): void {
  const { examples, slots, spellings } = loadCatalogue(compileOptionsFor(readKnowledgeFolder()).folders.knowledge);
  const findSlots = createSlotFinder(slots, spellings);
  const changed = examples.flatMap((example) => {
    const { text, meaning } = example;
    const slotted = findSlots(text, meaning.kind === 'fact' ? meaning.fact : undefined);
    return slotted === text ? [] : [{ ...example, text: slotted }];
  });
  for (const file of new Set(changed.map(({ file }) => file)))
    writeLines(
      file,
      changed.filter((example) => example.file === file),
    );
  process.stdout.write(`${changed.length} of ${examples.length} examples changed\n`);
}

await runTool(
  new Command('npm run knowledge:slots --')
    .description("put slots in the place of the resolution's names and figures in the examples of the catalogue")
    .action(putSlots),
);
