/** The floods: many people at once, an outage, a crash, and one chat that writes too much. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type BotApiOptions, type BotApiServer, startBotApi } from 'telegram-stand-in';
import { quantile } from '../benchmarks/measure.ts';
import { type BotProcess, createCounter, startBotProcess } from './bot-under-load.ts';
import type { Figure } from './targets.ts';

/** What Telegram allows a bot, as far as it says so. */
const LIMITS = { perSecond: 30, perChat: 1, perGroupMinute: 20 };
const PEOPLE = 500;
const QUESTION = 'how many abstained?';

/** A scenario, which gets a stand-in and a way to start the bot on it, again and again with the same storage. */
export type Scenario = (server: BotApiServer, start: () => Promise<BotProcess>) => Promise<Figure[]>;

/** Runs a scenario on a stand-in and a storage of its own. */
export async function runScenario(
  scenario: Scenario,
  options: BotApiOptions = {},
  env: Record<string, string> = {},
): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-flood-'));
  const server = await startBotApi(options);
  const running: BotProcess[] = [];
  const start = async () => {
    const STORAGE_URL = `file:${join(folder, 'qarar.sqlite')}`;
    const bot = await startBotProcess({ BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, STORAGE_URL, ...env });
    running.push(bot);
    return bot;
  };
  try {
    return await scenario(server, start);
  } finally {
    await Promise.all(running.map((bot) => bot.kill()));
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** People who all ask at once, under Telegram's limits. */
export const askAtOnce: Scenario = async (server, start) => {
  await start();
  const counter = createCounter(server);
  for (let i = 0; i < PEOPLE; i++) counter.ask(QUESTION);
  const limit = PEOPLE / LIMITS.perSecond + 3;
  const began = Date.now();
  await counter.settle(60_000);
  await pause(3000);
  const { lost, doubled } = counter.count();
  const last = Math.max(...counter.asked.flatMap(({ replies }) => replies));
  const refused = server.calls.filter(({ response }) => response?.ok === false && response.error_code === 429);
  return [
    { what: `${PEOPLE} at once: lost`, value: lost, atMost: 0 },
    { what: `${PEOPLE} at once: doubled`, value: doubled, atMost: 0 },
    { what: `${PEOPLE} at once: the last answer, s`, value: (last - began) / 1000, atMost: limit },
    { what: `${PEOPLE} at once: calls refused for their rate`, value: refused.length },
  ];
};

/** An outage of `sendMessage` for a minute, in which somebody asks every second. */
export const failForAMinute: Scenario = async (server, start) => {
  await start();
  const counter = createCounter(server);
  const times = Number.POSITIVE_INFINITY;
  server.fail({ kind: 'error', code: 500, description: 'Internal Server Error', method: 'sendMessage', times });
  for (let second = 0; second < 60; second++) {
    counter.ask(QUESTION);
    await pause(1000);
  }
  server.clearFaults();
  await counter.settle(90_000);
  await pause(3000);
  const { lost, doubled } = counter.count();
  return [
    { what: '`sendMessage` fails for 60 s: lost of 60', value: lost, atMost: 0 },
    { what: '`sendMessage` fails for 60 s: doubled', value: doubled },
  ];
};

/** A crash while people wait, with an API that takes its time, and a restart with the same storage. */
export const killUnderLoad: Scenario = async (server, start) => {
  const bot = await start();
  const counter = createCounter(server);
  server.fail({ kind: 'slow', ms: 200, times: Number.POSITIVE_INFINITY });
  for (let i = 0; i < PEOPLE; i++) counter.ask(QUESTION);
  await server.until(60_000, () => (counter.count().lost <= PEOPLE * 0.8 ? true : undefined));
  const inFlight = server.calls.filter(
    ({ method, response }) => method.startsWith('send') && response === undefined,
  ).length;
  await bot.kill();
  await start();
  await counter.settle(60_000);
  await pause(3000);
  const { lost, doubled } = counter.count();
  return [
    { what: `kill -9 in the middle of ${PEOPLE}: lost`, value: lost, atMost: 0 },
    {
      what: `kill -9 in the middle of ${PEOPLE}: doubled (calls in flight: ${inFlight})`,
      value: doubled,
      atMost: inFlight,
    },
  ];
};

const FLOOD_PER_SECOND = 500;
const FLOOD_SECONDS = 10;
const OTHERS = 50;

/** One chat that writes hundreds of messages a second, while others ask one question a second. */
export const oneChatFloods: Scenario = async (server, start) => {
  await start();
  const flooder = server.addPerson({ firstName: 'Flooder', languageCode: 'en' });
  const counter = createCounter(server);
  for (let i = 0; i < 20; i++) {
    counter.ask(QUESTION);
    await counter.settle(5000);
  }
  const warmUps = counter.asked.length;
  const steps = FLOOD_SECONDS * OTHERS;
  const began = performance.now();
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < FLOOD_PER_SECOND / OTHERS; i++) flooder.send(QUESTION);
    counter.ask(QUESTION);
    const due = began + ((step + 1) * 1000) / OTHERS;
    await pause(Math.max(0, due - performance.now()));
  }
  await counter.settle(20_000);
  const others = counter.asked.slice(warmUps);
  const times = others.flatMap(({ at, replies }) => (replies[0] === undefined ? [] : [replies[0] - at]));
  const sorted = times.sort((a, b) => a - b);
  return [
    { what: `one chat at ${FLOOD_PER_SECOND}/s: lost questions of others`, value: counter.count().lost, atMost: 0 },
    { what: 'one chat floods: median answer time of others, ms', value: quantile(sorted, 0.5) },
    { what: 'one chat floods: 99th percentile of others, ms', value: quantile(sorted, 0.99), atMost: 50 },
  ];
};

/** The scenarios by name, with the options of their stand-ins and the environment of the bot. */
export const SCENARIOS = {
  'at-once': () => runScenario(askAtOnce, { limits: LIMITS }),
  outage: () => runScenario(failForAMinute),
  kill: () => runScenario(killUnderLoad),
  'one-chat': () => runScenario(oneChatFloods, {}, { MESSAGES_PER_SECOND: '100000' }),
} as const;
