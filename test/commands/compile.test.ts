import { expect, it } from 'vitest';
import { createCompileCommand } from '../../src/commands/compile.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { copyLighthouse } from '../support/broken-knowledge.ts';
import { runCommand } from '../support/commands.ts';

it('is silent if nothing has to be trained', async () => {
  expect(await runCommand(createCompileCommand, [])).toEqual({ output: '', errorOutput: '', exitCode: 0 });
});

it('reports every problem of a broken fact base', async () => {
  const { folder, edit } = copyLighthouse();
  edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
  const compiling = runCommand(createCompileCommand, [], { environment: { KNOWLEDGE: folder } });
  await expect(compiling).rejects.toThrow(KnowledgeError);
});
