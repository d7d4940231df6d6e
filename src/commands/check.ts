/** `check`: checks the fact base by every rule, including the slow one. */
import { Command } from 'commander';
import { type CommandContext, compileOptionsOf } from './command-context.ts';

/** The command that checks the fact base. Errors are thrown as a `KnowledgeError`; warnings are printed. */
export function createCheckCommand(context: CommandContext): Command {
  return new Command('check').description('check the fact base by every rule (takes minutes)').action(async () => {
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
