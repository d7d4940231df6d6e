import { onTestFinished } from 'vitest';
import { createResponder, type Responder } from '../../src/answering/respond.ts';
import { createFactPresenter } from '../../src/answering/present-facts.ts';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { createLogger } from '../../src/create-logger.ts';
import { createMemoryStorage } from '../../src/storage/memory-storage.ts';
import type { Storage } from '../../src/storage/storage.ts';
import { type BotParts, createBot, type Resolution } from '../../src/telegram/create-bot.ts';
import { pollUpdates } from '../../src/telegram/transport/polling.ts';
import { createConversationMemory } from '../../src/answering/conversation-memory.ts';
import { BELARUS, openForTest } from './belarus.ts';

/** A message of which the bot is made to be unsure, whatever it would have understood. */
export const UNSURE = 'unsure';

/** What a test may put in place of its like. */
export interface Setup {
  readonly server?: BotApiServer;
  readonly storage?: Storage;
  readonly respond?: (respond: Responder) => Responder;
  readonly adminIds?: readonly number[];
  readonly now?: () => number;
}

/** A bot on a stand-in of its own; both are stopped with the test. */
export interface RunningBot {
  readonly server: BotApiServer;
  readonly storage: Storage;
  /** The lines of its log, at every level. */
  readonly log: readonly string[];
  stop(): Promise<void>;
  /** Puts another resolution in place of the one that is told, as when its files were read anew. */
  tellAnew(change: (told: Resolution) => Resolution): void;
  /** Resolves when the bot has handled every update that there is: what it has not said by then, it does not say. */
  settled(): Promise<void>;
}

function createResolution({ respond: replace = (given) => given }: Setup): Resolution {
  const { base, translate, answer, interpret } = openForTest(BELARUS);
  const memory = createConversationMemory({ now: Date.now });
  const understand = createResponder(interpret, answer, memory);
  const respond: Responder = (question) =>
    question.text === UNSURE
      ? answer(
          { outcome: 'suggestions', facts: ['vote.share', 'vote.total'], confidence: 0.5, language: undefined },
          question.language ?? 'ar',
        )
      : understand(question);
  return { base, translate, respond: replace(respond), tell: createFactPresenter(base, answer, memory) };
}

/** Starts the bot, as `npm start` does, but in this process and on a stand-in. */
export async function startBot(setup: Setup = {}): Promise<RunningBot> {
  const server = setup.server ?? (await startBotApi());
  const log: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void log.push(line) });
  let resolution = createResolution(setup);
  const parts: BotParts = {
    resolution: () => resolution,
    storage: setup.storage ?? createMemoryStorage(),
    logger,
    now: setup.now ?? Date.now,
  };
  const bot = createBot({ token: server.token, apiRoot: server.url, adminIds: setup.adminIds ?? [] }, parts);
  const handling = new Set<Promise<void>>();
  const handleUpdate = bot.handleUpdate.bind(bot);
  bot.handleUpdate = (update) => {
    const handled = handleUpdate(update);
    handling.add(handled);
    return handled.finally(() => handling.delete(handled));
  };
  const abort = new AbortController();
  let listening = () => {};
  const started = new Promise<void>((resolve) => {
    listening = resolve;
  });
  const stopped = pollUpdates(bot, abort.signal, listening);
  const stop = async () => {
    abort.abort();
    await stopped;
  };
  onTestFinished(async () => {
    await stop().catch(() => {});
    await server.close();
  });
  await Promise.race([started, stopped]);
  const settled = async () => {
    await server.settled();
    await Promise.allSettled(handling);
  };
  const tellAnew = (change: (told: Resolution) => Resolution) => {
    resolution = change(resolution);
  };
  return { server, storage: parts.storage, log, stop, settled, tellAnew };
}

/** The buttons under a message, row by row, as a person reads them: without the marks that keep directions apart. */
export function buttonsOf(message: { reply_markup?: { inline_keyboard: { text: string }[][] } }): string[][] {
  return (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => plain(text)));
}

/** A text without the marks that keep directions apart. */
export function plain(text = ''): string {
  return text.replace(/[\u2068\u2069]/g, '');
}

/** The calls that the stand-in has refused. */
export function refusedCalls({ calls }: BotApiServer) {
  return calls.filter(({ response }) => response?.ok === false);
}
