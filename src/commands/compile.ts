/** `compile`: fills the cache, so that the next start is quick. */
import { Command } from 'commander';
import { type CommandContext, compileOptionsOf } from './command-context.ts';
import { reportTraining } from './report-training.ts';

/** The command that compiles the resolution into the cache. */
export function createCompileCommand(context: CommandContext): Command {
  return new Command('compile')
    .description('check the fact base and train the model, so that the next start is quick')
    .action(async () => {
      const { compileResolution } = await import('../cache/open-answerer.ts');
      await compileResolution({ ...compileOptionsOf(context), onTrain: () => reportTraining(context) });
    });
}
