import type { ApiResponse } from '@grammyjs/types';
import { findMethod } from '../api/check-params.ts';
import { BotApiError } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import type { RawParams } from '../api/read-params.ts';
import type { ChangeSignal } from '../state/change-signal.ts';
import { type BotCall, createErrorResponse, executeMethod } from './execute-method.ts';
import { createFaultError, type FaultQueue } from './faults.ts';
import type { HttpAnswer } from './http-server.ts';

/** Where the calls of the bot come in. */
export interface CallDispatcher {
  /** Every call, in the order in which they came. */
  readonly calls: readonly BotCall[];
  /** Those, except `getUpdates`, that are not answered yet. */
  readonly inFlight: ReadonlySet<BotCall>;
  /** Reads a call, lets the faults befall it, and answers it. */
  dispatch(name: string, read: () => Promise<RawParams>, signal: AbortSignal): Promise<HttpAnswer>;
}

/** No calls yet. `now` gives milliseconds. */
export function createCallDispatcher(
  handlers: MethodHandlers,
  faults: FaultQueue,
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
        const mishap = await faults.applyFaults(method, raw.values.chat_id);
        if (mishap?.kind === 'error') return finish(createErrorResponse(createFaultError(mishap)));
        if (mishap?.kind === 'bad-gateway') return { kind: 'bad-gateway' };
        if (mishap?.kind === 'drop' && mishap.when === 'before') return { kind: 'drop' };
        const { params, response } = await executeMethod(handlers, method, raw, { signal });
        call.params = params;
        return mishap?.kind === 'drop' ? { kind: 'drop' } : finish(response);
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
