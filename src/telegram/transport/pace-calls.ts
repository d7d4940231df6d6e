/** Sends the calls to the Bot API when the limits allow it, and repeats those that fail, until they are useless. */

import { setTimeout as pause } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';
import type { Metrics } from '../../metrics.ts';
import { type CallLimits, isGroupId } from './call-limits.ts';
import { canHaveArrived, isRetryableCode } from './errors.ts';
import type { Receipt } from './update-queue.ts';

/** The parts that calls are paced with. */
export interface PacingParts {
  readonly limits: CallLimits;
  readonly metrics: Metrics;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Creates the transformer for the calls of one update; without a receipt, for calls that belong to none. */
export type CallPacer = (receipt?: Receipt) => Transformer;

/** A call was not made, because its update was handed back. */
export class HandedBackError extends Error {
  override readonly name = 'HandedBackError';
}

/** A call was given up, because its answer came too late to be useful, or may have arrived already. */
export class GivenUpError extends Error {
  override readonly name = 'GivenUpError';
}

const SECOND = 1000;
/** How long an answer is useful after its question, in milliseconds. */
const USEFUL_FOR = { private: 5 * 60 * SECOND, group: 60 * SECOND, query: 10 * SECOND };
/** The first and the longest delay before a call is repeated, in milliseconds. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8 * SECOND;

/**
 * Calls that are made once, at once: the polling repeats `getUpdates`, and a timer repeats `deleteMessage`. Callback
 * queries and chat actions expire within seconds.
 */
const ONCE: ReadonlySet<string> = new Set(['getUpdates', 'answerCallbackQuery', 'sendChatAction', 'deleteMessage']);

/** Methods that send a new message to a chat. */
const SENDS = /^(?:send|copy|forward)/;
/** Methods that change a message. They count for the bot, not for the chat. */
const CHANGES = /^edit/;

/** Does nothing: a call that needs no turn is not noted. */
const UNLIMITED = () => {};

/** Returns the delay before a retry: it doubles each time, and varies so that not all calls come back at once. */
function delayBefore(retry: number): number {
  return Math.min(FIRST_DELAY * 2 ** retry, LONGEST_DELAY) * (0.5 + Math.random());
}

/** Returns how long a call is useful. A call without a chat answers a query, or is about the bot itself. */
function usefulnessOf(method: string, chat: number | undefined): number {
  if (chat === undefined) return method.startsWith('answer') ? USEFUL_FOR.query : USEFUL_FOR.private;
  return isGroupId(chat) ? USEFUL_FOR.group : USEFUL_FOR.private;
}

/**
 * Creates the pacing of calls. A call waits for its turn, and is repeated after a rate limit, an internal error of the
 * server, or a connection error, until it is useless: five minutes after the question in private, one in groups. If it
 * is unknown whether a message has arrived, it is sent once more in a private chat, where a double does less harm than
 * a loss, and not in a group, where it is the other way round.
 */
export function createCallPacer({ limits, metrics, now }: PacingParts): CallPacer {
  const giveUp = (method: string, reason: 'deadline' | 'unknown'): never => {
    metrics.givenUpCalls.inc({ reason });
    throw new GivenUpError(reason === 'deadline' ? `${method} came too late` : `${method} may have arrived already`);
  };

  /** Does something that takes its time, and counts the call as waiting meanwhile. */
  async function whileWaiting<T>(action: () => Promise<T>): Promise<T> {
    metrics.waitingCalls.inc();
    try {
      return await action();
    } finally {
      metrics.waitingCalls.dec();
    }
  }

  return (receipt) => async (prev, method, payload, signal) => {
    if (ONCE.has(method)) return prev(method, payload, signal);
    const chat = 'chat_id' in payload && Number.isFinite(Number(payload.chat_id)) ? Number(payload.chat_id) : undefined;
    const deadline = (receipt?.receivedAt ?? now()) + usefulnessOf(method, chat);
    const sends = SENDS.test(method);
    let isRepeated = false;
    for (let retry = 0; ; retry++) {
      const isLimited = sends || CHANGES.test(method);
      const noteAnswer = isLimited
        ? await whileWaiting(() => limits.wait(sends ? chat : undefined, deadline))
        : UNLIMITED;
      if (!noteAnswer) return giveUp(method, 'deadline');
      if (receipt?.signal.aborted) throw new HandedBackError(`${method} is left to whoever handles the update next`);
      let delay = delayBefore(retry);
      try {
        const response = await prev(method, payload, signal);
        if (response.ok || !isRetryableCode(response.error_code)) return response;
        const { retry_after: seconds } = response.parameters ?? {};
        if (seconds !== undefined) {
          delay = seconds * SECOND;
          if (sends) limits.holdBack(chat, delay);
        }
      } catch (error) {
        if (!(error instanceof HttpError) || signal?.aborted) throw error;
        if (sends && canHaveArrived(error)) {
          if (isRepeated || chat === undefined || isGroupId(chat)) return giveUp(method, 'unknown');
          isRepeated = true;
          metrics.repeatedCalls.inc();
        }
      } finally {
        noteAnswer();
      }
      if (now() + delay >= deadline) return giveUp(method, 'deadline');
      await whileWaiting(() => pause(delay, undefined, signal && { signal: signal as AbortSignal }));
    }
  };
}
