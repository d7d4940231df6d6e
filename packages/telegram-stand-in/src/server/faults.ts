/** Faults that tests inject into calls. */

import { setTimeout as delay } from 'node:timers/promises';
import type { ResponseParameters } from '@grammyjs/types';
import { BotApiError } from '../api/errors.ts';

/** The calls to which a fault applies. */
export interface FaultTarget {
  /** The number of calls; 1 by default. */
  readonly times?: number;
  /** By default any method but `getUpdates`. */
  readonly method?: string;
  /** By default any chat. */
  readonly chatId?: number;
}

/** A way in which the server can fail. */
export type Fault =
  /** Answers with an error; the call has no effect. */
  | (FaultTarget & {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    })
  /** Delays a call by a number of milliseconds. Another fault can apply to the same call. */
  | (FaultTarget & { readonly kind: 'slow'; readonly ms: number })
  /** Drops the connection, before or after the call takes effect. */
  | (FaultTarget & { readonly kind: 'drop'; readonly when: 'before' | 'after' })
  /** Answers 502 with an HTML page, as a proxy in front of the server does; the call has no effect. */
  | (FaultTarget & { readonly kind: 'bad-gateway' })
  /** Makes every open callback query too old. */
  | { readonly kind: 'expire-callbacks' }
  /** Makes a message uneditable. */
  | { readonly kind: 'uneditable'; readonly chatId: number; readonly messageId: number };

/** A fault of a call. */
export type CallFault = Extract<Fault, { times?: number }>;

/** The fault of one call after its delay, if any. */
export type InjectedFault = Exclude<CallFault, { kind: 'slow' }> | undefined;

/** The faults that no call has met yet. */
export interface FaultQueue {
  add(fault: CallFault): void;
  clear(): void;
  /** Delays a call if a fault says so, and returns the other fault that applies to it. */
  applyFaults(method: string, chatId: unknown): Promise<InjectedFault>;
}

/** Creates the error of a fault. */
export const createFaultError = ({
  code,
  description,
  parameters,
}: Extract<InjectedFault, { kind: 'error' }>): BotApiError => new BotApiError(code, description, parameters);

/** Creates an empty queue. */
export function createFaultQueue(): FaultQueue {
  let queue: { readonly fault: CallFault; left: number }[] = [];
  const matches = ({ method, chatId }: CallFault, calledMethod: string, calledChat: unknown) =>
    (method === undefined ? calledMethod !== 'getUpdates' : method === calledMethod) &&
    (chatId === undefined || String(chatId) === String(calledChat));
  const takeFirst = (isWanted: (fault: CallFault) => boolean): CallFault | undefined => {
    const found = queue.find(({ fault }) => isWanted(fault));
    if (found !== undefined) found.left--;
    queue = queue.filter(({ left }) => left > 0);
    return found?.fault;
  };
  return {
    add(fault) {
      queue.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      queue = [];
    },
    async applyFaults(method, chatId) {
      const slow = takeFirst((fault) => fault.kind === 'slow' && matches(fault, method, chatId));
      const other = takeFirst((fault) => fault.kind !== 'slow' && matches(fault, method, chatId));
      if (slow?.kind === 'slow') await delay(slow.ms);
      return other?.kind === 'slow' ? undefined : other;
    },
  };
}
