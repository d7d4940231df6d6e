import type { Writable } from 'node:stream';
import { openResolution, type ResolutionFolders } from '../answering/open-resolution.ts';
import { formatProblem } from '../knowledge/problems.ts';
import { findMisreadExamples } from '../understanding/learning/misread-examples.ts';

/**
 * Checks a fact base by every rule, the slow one included, and prints what it finds. Errors are thrown, warnings printed.
 *
 * @throws {KnowledgeError} with every error
 */
export function checkKnowledge(folders: ResolutionFolders, output: Writable): void {
  const { base } = openResolution(folders);
  const warnings = findMisreadExamples(base);
  for (const warning of warnings) output.write(`${formatProblem(warning)}\n`);
  output.write(
    `${base.facts.size} facts and ${base.examples.length} examples: no errors, ${warnings.length} warnings\n`,
  );
}
