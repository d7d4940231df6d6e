/** The bot as processes of its own, on a stand-in in this one, and a count of every question and every reply. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BotApiServer, Person } from 'telegram-stand-in';
import { ROOT } from '#src/paths.ts';
import { UserError } from '#src/user-error.ts';

/** The bot did not start; the message has the end of its log. */
class StartError extends UserError {}

/** A bot in a process of its own. */
export interface BotProcess {
  readonly log: () => string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>;
}

const START_TIMEOUT = 30_000;
/** The end of the log that is kept, in characters. */
const LOG_LENGTH = 20_000;

/** Starts `node dist/main.js start`; resolves once the log has a line that matches `ready`. */
export async function startBotProcess(env: Record<string, string>, ready = /"listening"/): Promise<BotProcess> {
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'dist/main.js'), 'start'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  let isReady = false;
  const ended = once(child, 'exit');
  const started = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      log = `${log}${chunk}`.slice(-LOG_LENGTH);
      if (isReady || !ready.test(log)) return;
      isReady = true;
      resolve();
    });
    const fail = (reason: string) => reject(new StartError(`the bot did not start: ${reason}\n${log}`));
    void ended.then(([code]) => fail(`it ended with ${code}`));
    setTimeout(() => fail(`it was not ready in ${START_TIMEOUT} ms`), START_TIMEOUT).unref();
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  await started;
  return { log: () => log, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

/** What became of some questions. */
export interface Count {
  readonly asked: number;
  /** Questions without a reply. */
  readonly lost: number;
  /** Replies beyond the first to a question. */
  readonly doubled: number;
}

/** A question that a person asked in a private chat, and the replies to it. */
export interface Asked {
  readonly person: Person;
  readonly at: number;
  /** When the replies came, in milliseconds since 1970. */
  readonly replies: number[];
}

/** Asks questions, and counts the replies to each. Each person is to ask one question at a time. */
export interface Counter {
  readonly asked: readonly Asked[];
  /** Asks one question as a person who has asked none before. */
  ask(question: string): Asked;
  count(): Count;
  /** Resolves when every question has a reply, or after a time in milliseconds. */
  settle(ms: number): Promise<void>;
}

/** Creates a counter for a stand-in. A reply is a message that the stand-in has accepted. */
export function createCounter(server: BotApiServer): Counter {
  const byChat = new Map<number, Asked>();
  let [seen, answered] = [0, 0];
  const open = new Set<(typeof server.calls)[number]>();

  /** Counts the calls since the last time; those that are still being handled are looked at again. */
  function readCalls(): void {
    for (; seen < server.calls.length; seen++) {
      const call = server.calls[seen];
      if (call?.method.startsWith('send') && call.method !== 'sendChatAction') open.add(call);
    }
    for (const call of open) {
      if (call.response === undefined) continue;
      open.delete(call);
      const asked = call.response.ok ? byChat.get(Number(call.params.chat_id)) : undefined;
      if (asked?.replies.push(Date.now()) === 1) answered++;
    }
  }
  server.watch(readCalls);

  return {
    get asked() {
      return [...byChat.values()];
    },
    ask(question) {
      const person = server.addPerson({ firstName: 'Amal', languageCode: 'en' });
      const asked: Asked = { person, at: Date.now(), replies: [] };
      byChat.set(person.chat.id, asked);
      person.send(question);
      return asked;
    },
    count() {
      const all = [...byChat.values()];
      const doubled = all.reduce((sum, { replies }) => sum + Math.max(0, replies.length - 1), 0);
      return { asked: all.length, lost: all.length - answered, doubled };
    },
    async settle(ms) {
      await server.until(ms, () => {
        // Whoever looks first must not miss the last change.
        readCalls();
        return answered === byChat.size ? true : undefined;
      });
    },
  };
}
