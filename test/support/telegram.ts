/** Starts the bot for a whole-bot test: over HTTP, on a stand-in for Telegram. */
import { type BotApiServer, type ChatView, startBotApi } from 'telegram-stand-in';
import { onTestFinished } from 'vitest';
import type { Answerer } from '../../src/answering/answerer.ts';
import { createReplyWriter } from '../../src/answering/create-reply.ts';
import type { Responder } from '../../src/answering/respond.ts';
import { createLogger } from '../../src/create-logger.ts';
import { createMetrics, type Metrics } from '../../src/metrics.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import { createMemoryUpdates } from '../../src/storage/memory-updates.ts';
import type { KeyValueStorage } from '../../src/storage/storage.ts';
import type { UpdateStore } from '../../src/storage/update-store.ts';
import { createBot } from '../../src/telegram/create-bot.ts';
import type { BotParts } from '../../src/telegram/create-composers.ts';
import { runBot } from '../../src/telegram/run-bot.ts';
import { createWatcherTeller } from '../../src/telegram/surfaces/tell-watchers.ts';
import { type CallLimits, NO_LIMITS } from '../../src/telegram/transport/call-limits.ts';
import { startDeletions } from '../../src/telegram/transport/delete-answers.ts';
import type { FloodLimit } from '../../src/telegram/transport/flood-limit.ts';
import { createStoredQueue } from '../../src/telegram/transport/stored-queue.ts';
import type { WebhookOptions } from '../../src/telegram/transport/webhook.ts';
import { openAnswererForTest } from './belarus.ts';
import { BELARUS } from './resolutions.ts';

/** A message of which the bot is made to be unsure, whatever it would have understood. */
export const UNSURE = 'unsure';

/** What a test may put in place of its like. */
export interface Setup {
  readonly server?: BotApiServer;
  readonly storage?: KeyValueStorage;
  readonly respond?: (respond: Responder) => Responder;
  readonly adminIds?: readonly number[];
  readonly now?: () => number;
  readonly unansweredDays?: number;
  readonly limits?: CallLimits;
  readonly floodLimit?: FloodLimit;
  readonly updates?: UpdateStore;
  readonly webhook?: WebhookOptions;
}

/** A bot on a stand-in of its own; both are stopped with the test. */
export interface RunningBot {
  readonly server: BotApiServer;
  readonly storage: KeyValueStorage;
  readonly metrics: Metrics;
  /** The lines of its log, at every level. */
  readonly log: readonly string[];
  stop(): Promise<void>;
  /** Lets the timer of the deletions fire once, and waits for what it does. The clock of a test has no timer. */
  deleteDue(): Promise<void>;
  /** Replaces the answerer, as a reload does. */
  replaceAnswerer(change: (answerer: Answerer) => Answerer): void;
  /** Resolves when the bot has handled every update that there is: what it has not said by then, it does not say. */
  settled(): Promise<void>;
  /** Resolves when everybody who waited for an answer that there is now has been told. */
  told(): Promise<void>;
}

function openAnswerer({ respond: replace = (given) => given }: Setup): Answerer {
  const answerer = openAnswererForTest(BELARUS);
  const writeReply = createReplyWriter(answerer.base, answerer.translate);
  const respond: Responder = (question) =>
    question.text === UNSURE
      ? writeReply(
          { outcome: 'suggestions', facts: ['vote.share', 'vote.total'], confidence: 0.5, language: undefined },
          question.language ?? 'ar',
        )
      : answerer.respond(question);
  return { ...answerer, respond: replace(respond) };
}

/** Starts the bot, as `npm start` does, but in this process and on a stand-in. */
export async function startBot(setup: Setup = {}): Promise<RunningBot> {
  const server = setup.server ?? (await startBotApi());
  const log: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void log.push(line) });
  let answerer = openAnswerer(setup);
  const parts: BotParts = {
    answerer: () => answerer,
    storage: setup.storage ?? createMemoryStorage(),
    logger,
    metrics: createMetrics(),
    now: setup.now ?? Date.now,
  };
  const { adminIds = [], unansweredDays = 90 } = setup;
  const { limits = NO_LIMITS, floodLimit } = setup;
  const options = { token: server.token, apiRoot: server.url, adminIds, unansweredDays, limits, floodLimit };
  const { bot, api, handle } = createBot(options, parts);
  let deleteDue = async () => {};
  const deletions = startDeletions(bot.api, parts, (action) => {
    deleteDue = action;
    return () => {
      deleteDue = async () => {};
    };
  });
  const abort = new AbortController();
  let listening = () => {};
  const started = new Promise<void>((resolve) => {
    listening = resolve;
  });
  const tellWatchers = createWatcherTeller({ api, storage: parts.storage, logger, signal: abort.signal });
  let telling = Promise.resolve();
  const store = setup.updates ?? createMemoryUpdates();
  const queue = createStoredQueue({ ...parts, store, handle });
  const stopped = runBot({
    ...{ bot, logger, signal: abort.signal, webhook: setup.webhook },
    startQueue: async () => {
      await queue.resume();
      return queue;
    },
    onStart: () => {
      telling = tellWatchers(answerer);
      listening();
    },
  });
  const stop = async () => {
    abort.abort();
    await stopped.finally(deletions.stop);
  };
  onTestFinished(async () => {
    await stop().catch(() => {});
    await server.close();
  });
  await Promise.race([started, stopped]);
  const settled = async () => {
    await server.settled();
    await queue.idle();
    await server.settled();
  };
  const replaceAnswerer = (change: (answerer: Answerer) => Answerer) => {
    answerer = change(answerer);
    telling = tellWatchers(answerer);
  };
  return {
    server,
    storage: parts.storage,
    metrics: parts.metrics,
    log,
    stop,
    settled,
    told: () => telling,
    deleteDue: () => deleteDue(),
    replaceAnswerer,
  };
}

/** The buttons under a message, row by row, as a person reads them: without the marks that keep directions apart. */
export function buttonsOf(message: { reply_markup?: { inline_keyboard: { text: string }[][] } }): string[][] {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => plain(text)));
}

/** Opens the other buttons of an answer: the message with them in place of the first ones. */
export async function openMore(person: ChatView, answer: { readonly message_id: number }) {
  person.press(answer, '⋯');
  return person.nextEdit();
}

/** A text without the marks that keep directions apart. */
export function plain(text = ''): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/**
 * The calls that the stand-in has refused, without a poll that the bot has left: the last call, which confirms the
 * updates, can arrive before the end of that connection, and then ends the poll.
 */
export function refusedCalls({ calls }: BotApiServer) {
  const isLeftPoll = (description: string) => description.includes('terminated by other getUpdates request');
  return calls.filter(({ response }) => response?.ok === false && !isLeftPoll(response.description));
}
