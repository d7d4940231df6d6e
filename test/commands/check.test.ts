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
