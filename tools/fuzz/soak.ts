/** `npm run soak`: very many updates from ever new chats, and how much memory stays in use. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { openAnswerer } from '#src/cache/open-answerer.ts';
import { openSqliteStorage } from '#src/storage/sqlite-storage.ts';
import { formatPayload } from '#src/telegram/presentation/deep-link.ts';
import { UserError } from '#src/user-error.ts';
import { reportFigures } from '../flood/targets.ts';
import { compileOptionsFor, readKnowledgeFolder } from '../product.ts';
import { createRandom } from '../random.ts';
import { runTool } from '../run-tool.ts';
import { createRandomChoices } from './choices.ts';
import { growthOf, type Measurement } from './growth.ts';
import { createTextWriter } from './hostile-texts.ts';
import { createUpdateMaker, type UpdateMaker } from './updates.ts';
import { startWatchedBot } from './watched-bot.ts';
import { ADMIN_ID, BOT_NAME, createWorld, type World } from './world.ts';

/** How many times the memory is measured. */
const MEASUREMENTS = 20;
/** After so many updates, all people and chats are new. */
const UPDATES_PER_WORLD = 200;
const IDS_PER_WORLD = 100;
/** The updates that are handled at the same time. */
const CONCURRENT = 4;
const MB_PER_10_000 = 0.2;

function measureHeap(): number {
  if (!globalThis.gc) throw new UserError('run it with node --expose-gc, as npm run soak does');
  // Finalizers of the first collection free what only the second can collect.
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed / 1e6;
}

async function soak({ updates, seed }: { readonly updates: number; readonly seed: number }): Promise<void> {
  const answerer = await openAnswerer(compileOptionsFor(readKnowledgeFolder()));
  const folder = mkdtempSync(join(tmpdir(), 'qarar-soak-'));
  const storage = await openSqliteStorage(join(folder, 'qarar.sqlite'));
  const writer = createTextWriter(
    [...answerer.base.facts.keys()].map((id) => formatPayload([id])),
    BOT_NAME,
  );
  const choices = createRandomChoices(createRandom(seed));
  let world: World = createWorld();
  let next: UpdateMaker = createUpdateMaker(world, writer);
  const bot = await startWatchedBot({ answerer, storage, world: () => world });
  const measurements: Measurement[] = [];
  const interval = Math.ceil(updates / MEASUREMENTS);
  let problems = 0;
  try {
    for (let handled = 0; handled < updates; handled += CONCURRENT) {
      if (handled % UPDATES_PER_WORLD === 0) {
        world = createWorld({ firstId: ADMIN_ID + (handled / UPDATES_PER_WORLD) * IDS_PER_WORLD, time: world.now() });
        next = createUpdateMaker(world, writer);
      }
      await Promise.all(Array.from({ length: CONCURRENT }, () => bot.handle(next(choices))));
      for (const problem of bot.takeProblems()) {
        problems++;
        process.stderr.write(`${problem.slice(0, 1000)}\n`);
      }
      if ((handled + CONCURRENT) % interval >= CONCURRENT) continue;
      const heapMb = measureHeap();
      measurements.push({ updates: handled + CONCURRENT, heapMb });
      process.stdout.write(`${handled + CONCURRENT} updates: ${heapMb.toFixed(2)} MB\n`);
    }
  } finally {
    await bot.close();
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const growth = growthOf(measurements.slice(measurements.length / 2));
  reportFigures([
    {
      what: `growth over the second half of ${updates} updates, kB per 10,000`,
      value: growth * 1000,
      atMost: MB_PER_10_000 * 1000,
    },
    { what: 'errors and invalid calls', value: problems, atMost: 0 },
  ]);
}

await runTool(
  new Command('npm run soak --')
    .description('handle very many updates from ever new chats, and measure the memory in use (a quarter of an hour)')
    .option('--updates <number>', 'how many', Number, 200_000)
    .option('--seed <number>', 'what decides the updates', Number, 1)
    .action(soak),
);
