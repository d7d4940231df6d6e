/**
 * Measures the whole bot beside a bare echo bot, with their server in another process: prints a section of
 * BENCHMARKS.md, and sends WholeBotResult[].
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Command, Option } from 'commander';
import { readLabelledQuestions } from '../evaluation/labelled-question.ts';
import { questionsPath } from '../product.ts';
import { runTool } from '../run-tool.ts';
import { formatWholeBot } from './report-whole-bot.ts';
import { BOT_NAMES, type BotName, INTAKES, type Intake } from './whole-bot/bots.ts';
import { findFreePort, type MeasuredBot, type RoundUsage, runBot } from './whole-bot/run-bot.ts';

/** What was measured of a bot. */
export interface WholeBotResult {
  readonly name: BotName;
  readonly intake: Intake;
  readonly updates: number;
  readonly rounds: readonly RoundUsage[];
  readonly residentMb: number;
}

interface Options {
  readonly updates: string;
  readonly warmUps: string;
  readonly rounds: string;
  readonly bots: readonly BotName[];
  readonly intakes: readonly Intake[];
  readonly flags: readonly string[];
}

/** The sets that are questions as people ask them, not statements to check. */
const SETS = ['dev', 'own', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function readTexts(): string[] {
  return SETS.flatMap((name) => readLabelledQuestions(questionsPath(name))).flatMap(({ text }) => text ?? []);
}

/** Starts an empty Redis that writes its log every second, as the operators' manual says. */
async function startRedis() {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-redis-'));
  const port = await findFreePort();
  const args = ['--port', `${port}`, '--dir', folder, '--appendonly', 'yes', '--save', ''];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  for (let isUp = false; !isUp; await pause(20)) {
    const socket = connect(port, '127.0.0.1');
    isUp = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
  }
  const stop = async () => {
    server.kill();
    await once(server, 'exit');
    rmSync(folder, { recursive: true });
  };
  return { url: `redis://127.0.0.1:${port}`, stop };
}

async function measure({ bots, intakes, updates, warmUps, rounds, flags }: Options): Promise<WholeBotResult[]> {
  const texts = readTexts();
  let next = 0;
  const take = (count: number) => Array.from({ length: count }, () => texts[next++ % texts.length] ?? '');
  const stops: (() => Promise<void>)[] = [];
  try {
    const measured: { name: BotName; intake: Intake; bot: MeasuredBot; rounds: RoundUsage[] }[] = [];
    for (const intake of intakes)
      for (const name of bots) {
        const redis = name === 'Qarar, Redis' ? await startRedis() : undefined;
        if (redis) stops.push(redis.stop);
        const bot = await runBot({
          name,
          intake,
          redisUrl: redis?.url,
          flags: name === 'Qarar, heap of V8' ? flags : [],
        });
        stops.unshift(bot.stop);
        await bot.ask(take(Number(warmUps)));
        measured.push({ name, intake, bot, rounds: [] });
      }
    // Each bot gets the same questions, and they take turns, so that what else the machine does meets all of them.
    for (let i = 0; i < Number(rounds); i++) {
      const questions = take(Number(updates));
      for (const { bot, rounds: usages } of measured) usages.push(await bot.ask(questions));
    }
    return measured.map(({ bot, ...result }) => ({
      ...result,
      updates: Number(updates),
      residentMb: bot.residentMb(),
    }));
  } finally {
    for (const stop of stops) await stop();
  }
}

async function run(options: Options): Promise<void> {
  const results = await measure(options);
  if (process.send) process.send(results);
  else process.stdout.write(`${formatWholeBot(results)}\n`);
}

await runTool(
  new Command('node dist/tools/benchmarks/whole-bot.js')
    .description('measure the whole bot beside a bare echo bot')
    .option('--updates <count>', 'updates a round', '5000')
    .option('--warm-ups <count>', 'updates before the first round', '1000')
    .option('--rounds <count>', 'rounds, of which the median counts', '5')
    .option('--flags <flags...>', 'flags of Node for the bot that keeps the heap of V8', [])
    .addOption(new Option('--bots <names...>', 'the bots').choices(BOT_NAMES).default([...BOT_NAMES]))
    .addOption(new Option('--intakes <names...>', 'how updates reach them').choices(INTAKES).default([...INTAKES]))
    .action(run),
);
