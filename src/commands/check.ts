/** `check`: checks the fact base by every rule, including the slow one. */
import { Command } from 'commander';
import { type CommandContext, compileOptionsOf } from './command-context.ts';

async function printStatistics(context: CommandContext): Promise<void> {
  const [{ loadCatalogue, loadKnowledge }, { formatExampleCounts }] = await Promise.all([
    import('../knowledge/load.ts'),
    import('../knowledge/example-counts.ts'),
  ]);
  const { knowledge } = compileOptionsOf(context).folders;
  const { examples: learnt } = loadKnowledge(knowledge);
  const { examples, own } = loadCatalogue(knowledge);
  const files = new Set(own.map(({ file }) => file));
  context.output.write(formatExampleCounts([...examples, ...own], learnt, (file) => files.has(file)));
}

/** The command that checks the fact base. Errors are thrown as a `KnowledgeError`; warnings are printed. */
export function createCheckCommand(context: CommandContext): Command {
  const command = new Command('check').description('check the fact base by every rule (takes minutes)');
  command.option('--stats', 'count the examples by kind and language instead');
  return command.action(async ({ stats = false }: { stats?: boolean }) => {
    if (stats) return printStatistics(context);
    const [{ openResolution }, { findMisreadExamples }, { formatProblem }] = await Promise.all([
      import('../open-resolution.ts'),
      import('../understanding/learning/misread-examples.ts'),
      import('../knowledge/problems.ts'),
    ]);
    const { base } = openResolution(compileOptionsOf(context).folders);
    const warnings = findMisreadExamples(base);
    for (const warning of warnings) context.output.write(`${formatProblem(warning)}\n`);
    context.output.write(
      `${base.facts.size} facts and ${base.examples.length} examples: no errors, ${warnings.length} warnings\n`,
    );
  });
}
