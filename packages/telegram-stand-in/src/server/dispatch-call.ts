/** Records the calls of the bot, applies faults to them, and carries them out. */

import type { ApiResponse } from '@grammyjs/types';
import { findMethod } from '../api/check-params.ts';
import { BotApiError } from '../api/errors.ts';
import type { RawParams } from '../api/read-params.ts';
import type { ChangeSignal } from '../state/change-signal.ts';
import { type BotCall, createErrorResponse, executeMethod, type SupportedHandlers } from './execute-method.ts';
import { createFaultError, type FaultQueue } from './faults.ts';
import type { HttpAnswer } from './http-server.ts';
import type { RateLimiter } from './rate-limits.ts';

/** Handles the bot's API calls. */
export interface CallDispatcher {
  /** All calls, oldest first. */
  readonly calls: readonly BotCall[];
  /** The calls still being handled, except `getUpdates`. */
  readonly inFlight: ReadonlySet<BotCall>;
  /** Reads a call, applies faults to it, and answers it. The signal aborts if the client disconnects. */
  dispatch(name: string, read: () => Promise<RawParams>, signal: AbortSignal): Promise<HttpAnswer>;
}

/** Creates a dispatcher. `now` is the clock, in milliseconds. */
export function createCallDispatcher(
  handlers: SupportedHandlers,
  faults: FaultQueue,
  limit: RateLimiter,
  changes: ChangeSignal,
  now: () => number,
): CallDispatcher {
  const calls: { -readonly [K in keyof BotCall]: BotCall[K] }[] = [];
  const inFlight = new Set<BotCall>();
  return {
    calls,
    inFlight,
    async dispatch(name, read, signal) {
      const call: (typeof calls)[number] = { method: name, params: {}, at: now(), response: undefined };
      calls.push(call);
      changes.notify();
      const finish = (response: ApiResponse<unknown>): HttpAnswer => {
        call.response = response;
        return { kind: 'json', status: response.ok ? 200 : response.error_code, body: response };
      };
      try {
        const method = findMethod(name);
        call.method = method;
        if (method !== 'getUpdates') inFlight.add(call);
        const raw = await read();
        call.params = raw.values;
        const fault = await faults.applyFaults(method, raw.values.chat_id);
        if (fault?.kind === 'error') return finish(createErrorResponse(createFaultError(fault)));
        if (fault?.kind === 'bad-gateway') return { kind: 'bad-gateway' };
        if (fault?.kind === 'drop' && fault.when === 'before') return { kind: 'drop' };
        limit(method, raw.values.chat_id);
        const { params, response } = await executeMethod(handlers, method, raw, { signal });
        call.params = params;
        return fault?.kind === 'drop' ? { kind: 'drop' } : finish(response);
      } catch (error) {
        if (error instanceof BotApiError) return finish(createErrorResponse(error));
        throw error;
      } finally {
        inFlight.delete(call);
        changes.notify();
      }
    },
  };
}
