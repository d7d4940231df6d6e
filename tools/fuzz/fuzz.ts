/** `npm run fuzz`: throws arbitrary updates and texts at the whole bot, and fails on anything that must not happen. */

import { Command } from 'commander';
import fc from 'fast-check';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { createMemoryStorage } from '#src/storage/memory-storage.ts';
import { formatPayload } from '#src/telegram/presentation/deep-link.ts';
import { UserError } from '#src/user-error.ts';
import { compileOptionsFor, readKnowledgeFolder } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { createChoices } from './choices.ts';
import { createTextWriter } from './hostile-texts.ts';
import { createUpdateMaker } from './updates.ts';
import { startWatchedBot, type WatchedBot } from './watched-bot.ts';
import { BOT_NAME, createWorld } from './world.ts';

/** The updates of one run, which has a bot and a world of its own: a failure depends on nothing before it. */
const UPDATES_PER_RUN = 100;

/** An update broke the bot. The message says how, and how to repeat it. */
class FuzzError extends UserError {}

interface Options {
  readonly runs: number;
  readonly seed: number;
  readonly path?: string;
}

async function fuzz({ runs: updates, seed, path }: Options): Promise<void> {
  const answerer = await openAnswerer(compileOptionsFor(readKnowledgeFolder()));
  const payloads = [...answerer.base.facts.keys()].map((id) => formatPayload([id]));
  const writer = createTextWriter(payloads, BOT_NAME);
  const counts: Record<string, number> = {};
  let [handled, calls] = [0, 0];
  const started = performance.now();
  process.stdout.write(`${updates} updates with the seed ${seed}\n`);

  async function handleAll(bot: WatchedBot, next: () => Parameters<WatchedBot['handle']>[0]): Promise<void> {
    for (let i = 0; i < UPDATES_PER_RUN; i++) {
      const update = next();
      const kind = Object.keys(update).find((key) => key !== 'update_id') ?? '';
      counts[kind] = (counts[kind] ?? 0) + 1;
      handled++;
      await bot.handle(update);
      const problems = bot.takeProblems();
      if (problems.length > 0) throw new Error(`${problems.join('\n')}\nthe update: ${JSON.stringify(update)}`);
    }
    // A rejection without a handler is reported after the current task.
    await new Promise((resolve) => setTimeout(resolve));
    const late = bot.takeProblems();
    if (late.length > 0) throw new Error(late.join('\n'));
  }

  const property = fc.asyncProperty(fc.gen(), async (generate) => {
    const choices = createChoices(generate);
    const world = createWorld();
    const nextUpdate = createUpdateMaker(world, writer);
    const bot = await startWatchedBot({
      answerer,
      storage: createMemoryStorage({ now: world.now }),
      world: () => world,
    });
    try {
      await handleAll(bot, () => nextUpdate(choices));
    } finally {
      calls += bot.calls;
      await bot.close();
    }
  });
  const result = await fc.check(property, {
    seed,
    ...(path && { path }),
    numRuns: Math.ceil(updates / UPDATES_PER_RUN),
    // The update that broke the bot is printed, and nothing before this run matters.
    endOnFailure: true,
  });
  const time = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(`${handled} updates, ${calls} valid calls, ${time} s: ${JSON.stringify(counts)}\n`);
  if (!result.failed) return;
  const again = `npm run fuzz -- --seed ${result.seed} --path ${result.counterexamplePath} --runs 1`;
  throw new FuzzError(`${(result.errorInstance as Error).message}\nrepeat it with: ${again}`);
}

await runTool(
  new Command('npm run fuzz --')
    .description('throw arbitrary updates and texts at the whole bot')
    .option('--runs <updates>', 'how many updates', Number, 100_000)
    .option('--seed <number>', 'what decides the updates', Number, Date.now() % 1_000_000_000)
    .option('--path <path>', 'the run to repeat, as a failure prints it')
    .action(fuzz),
);
