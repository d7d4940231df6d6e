/** Formats the results of the whole bot as a section of BENCHMARKS.md. */

import { formatMs, formatTable } from '../format.ts';
import { quantile } from './measure.ts';
import { type BotName, INTAKES } from './whole-bot/bots.ts';
import type { WholeBotResult } from './whole-bot.ts';

const PEER: BotName = 'echo bot';

const medianOf = (values: readonly number[]) =>
  quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );

function summarize({ rounds }: WholeBotResult) {
  return {
    updatesPerSecond: medianOf(rounds.map(({ updatesPerSecond }) => updatesPerSecond)),
    cpuMs: medianOf(rounds.map(({ cpuMs }) => cpuMs)),
  };
}

/** Formats the section. */
export function formatWholeBot(results: readonly WholeBotResult[]): string {
  const [{ updates, rounds } = { updates: 0, rounds: [] }] = results;
  const rows = INTAKES.flatMap((intake) => {
    const some = results.filter((result) => result.intake === intake);
    const peer = some.find(({ name }) => name === PEER);
    const peerRate = peer ? summarize(peer).updatesPerSecond : Number.NaN;
    return some.map((result) => {
      const { updatesPerSecond, cpuMs } = summarize(result);
      return [
        `${result.name}, ${intake}`,
        updatesPerSecond.toFixed(0),
        peer ? (updatesPerSecond / peerRate).toFixed(2) : '',
        cpuMs.toFixed(3),
        formatMs(result.residentMb),
      ];
    });
  });
  return `## The whole bot

\`node dist/main.js start\` beside a bare grammY bot that sends each text back (polling with \`@grammyjs/runner\`, webhook
with \`webhookCallback\`), each on one core, with a server of its own in another process. Each update is a question from
another private chat, and gets one reply. ${rounds.length} rounds of ${updates} updates after a warm-up, in turns; medians.
*CPU* is the time of the bot's process an update. *Memory* is resident, at the end. Qarar has the embedded store unless
it says Redis, and a heap that is kept small unless it says that V8 decides. To run it alone:
\`node dist/tools/benchmarks/whole-bot.js\`.

${formatTable(['bot', 'updates/s', 'of the echo bot', 'CPU, ms', 'memory, MB'], rows)}`;
}
