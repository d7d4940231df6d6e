import { expect, it } from 'vitest';
import { createCheckCommand } from '../../src/commands/check.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { copyLighthouse } from '../support/broken-knowledge.ts';
import { runCommand } from '../support/commands.ts';

it('throws every error before it looks for warnings, which take minutes', async () => {
  const { folder, edit } = copyLighthouse();
  edit('knowledge/lighthouse-2031/facts.yaml', 'source: U1', 'source: U9');
  const checking = runCommand(createCheckCommand, [], { environment: { KNOWLEDGE: folder } });
  await expect(checking).rejects.toThrow(KnowledgeError);
  await expect(checking).rejects.toThrow(/facts\.yaml:6 error unknown-source/);
});

it('counts lines and examples by kind, language and register', async () => {
  const { folder } = copyLighthouse();
  const { output } = await runCommand(createCheckCommand, ['--stats'], { environment: { KNOWLEDGE: folder } });
  const rows = output.split('\n').map((line) => line.trim().split(/\s{2,}/));
  expect(rows[0]).toEqual(['lines', 'examples', 'en', 'ar', 'dialect', 'arabizi', 'mixed']);
  expect(rows).toContainEqual(['lighthouse.lamps', '11', '11', '6', '5', '0', '0', '0']);
  expect(output).toMatch(/^[\d.]+ % of the lines are particular to the resolution.$/m);
});
