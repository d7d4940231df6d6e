import type { ApiResponse } from '@grammyjs/types';
import { type BotCall, carryOut, refuse } from './execute-method.ts';
import type { Changes } from '../state/change-signal.ts';
import { findMethod } from '../api/check-params.ts';
import { RefusedCall } from '../api/errors.ts';
import { type Faults, refusalOf } from './faults.ts';
import type { Handlers } from '../api/method-handlers.ts';
import type { Answer } from './http-server.ts';
import type { RawParams } from '../api/read-params.ts';

/** Where the calls of the bot come in. */
export interface CallDesk {
  /** Every call, in the order in which they came. */
  readonly calls: readonly BotCall[];
  /** Those, except `getUpdates`, that are not answered yet. */
  readonly underWay: ReadonlySet<BotCall>;
  /** Reads a call, lets the faults befall it, and answers it. */
  answer(name: string, read: () => Promise<RawParams>, signal: AbortSignal): Promise<Answer>;
}

/** No calls yet. `now` gives milliseconds. */
export function createCallDesk(handlers: Handlers, faults: Faults, changes: Changes, now: () => number): CallDesk {
  const calls: { -readonly [K in keyof BotCall]: BotCall[K] }[] = [];
  const underWay = new Set<BotCall>();
  return {
    calls,
    underWay,
    async answer(name, read, signal) {
      const call: (typeof calls)[number] = { method: name, params: {}, at: now(), response: undefined };
      calls.push(call);
      changes.announce();
      const finish = (response: ApiResponse<unknown>): Answer => {
        call.response = response;
        return { kind: 'json', status: response.ok ? 200 : response.error_code, body: response };
      };
      try {
        const method = findMethod(name);
        call.method = method;
        if (method !== 'getUpdates') underWay.add(call);
        const raw = await read();
        call.params = raw.values;
        const mishap = await faults.meet(method, raw.values.chat_id);
        if (mishap?.kind === 'error') return finish(refuse(refusalOf(mishap)));
        if (mishap?.kind === 'bad-gateway') return { kind: 'bad-gateway' };
        if (mishap?.kind === 'drop' && mishap.when === 'before') return { kind: 'drop' };
        const { params, response } = await carryOut(handlers, method, raw, { signal });
        call.params = params;
        return mishap?.kind === 'drop' ? { kind: 'drop' } : finish(response);
      } catch (error) {
        if (error instanceof RefusedCall) return finish(refuse(error));
        throw error;
      } finally {
        underWay.delete(call);
        changes.announce();
      }
    },
  };
}
