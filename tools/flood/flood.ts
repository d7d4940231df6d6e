/** `npm run flood`: what becomes of questions under Telegram's limits, in an outage, after a crash, beside a flood. */

import { Argument, Command } from 'commander';
import { runTool } from '../run-tool.ts';
import { SCENARIOS } from './scenarios.ts';
import { type Figure, reportFigures } from './targets.ts';

type Name = keyof typeof SCENARIOS;
const NAMES = Object.keys(SCENARIOS) as Name[];

async function flood(chosen: readonly Name[]): Promise<void> {
  const figures: Figure[] = [];
  for (const name of chosen.length > 0 ? chosen : NAMES) {
    process.stderr.write(`${name}\n`);
    figures.push(...(await SCENARIOS[name]()));
  }
  reportFigures(figures);
}

await runTool(
  new Command('npm run flood --')
    .description('count every question and every reply in floods, an outage and a crash (three minutes)')
    .addArgument(new Argument('[scenarios...]', 'which; by default all').choices(NAMES))
    .action(flood),
);
