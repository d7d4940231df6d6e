import { setTimeout as delay } from 'node:timers/promises';
import type { ResponseParameters } from '@grammyjs/types';
import { BotApiError } from '../api/errors.ts';

/** Which calls a fault befalls: the next `times` (1) of that method and chat; of any method but `getUpdates` where none is named. */
interface FaultTarget {
  readonly times?: number;
  readonly method?: string;
  readonly chatId?: number;
}

/** One way in which the server can be told to misbehave. */
export type Fault =
  /** Refuses, without effect. */
  | (FaultTarget & {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    })
  /** Answers late, by that many milliseconds; other faults of the same call still happen. */
  | (FaultTarget & { readonly kind: 'slow'; readonly ms: number })
  /** Drops the connection, before the call has its effect or after it. */
  | (FaultTarget & { readonly kind: 'drop'; readonly when: 'before' | 'after' })
  /** Answers 502 with a page of HTML, as a proxy in front of the server does; the call has no effect. */
  | (FaultTarget & { readonly kind: 'bad-gateway' })
  /** Every callback query that is open now is too old from now on. */
  | { readonly kind: 'expire-callbacks' }
  /** That message can no longer be edited. */
  | { readonly kind: 'uneditable'; readonly chatId: number; readonly messageId: number };

type CallFault = Extract<Fault, { times?: number }>;

/** What befalls one call after the delays: nothing, a refusal, a drop, another server's page. */
export type InjectedFault = Exclude<CallFault, { kind: 'slow' }> | undefined;

/** The faults that wait for their calls. */
export interface FaultQueue {
  add(fault: CallFault): void;
  clear(): void;
  /** Waits as long as the faults of this call say, and tells which other fault befalls it. */
  applyFaults(method: string, chatId: unknown): Promise<InjectedFault>;
}

/** The refusal that an error fault means. */
export const createFaultError = ({
  code,
  description,
  parameters,
}: Extract<InjectedFault, { kind: 'error' }>): BotApiError => new BotApiError(code, description, parameters);

/** No faults yet. */
export function createFaultQueue(): FaultQueue {
  let waiting: { readonly fault: CallFault; left: number }[] = [];
  const befalls = ({ method, chatId }: CallFault, called: string, chat: unknown) =>
    (method === undefined ? called !== 'getUpdates' : method === called) &&
    (chatId === undefined || String(chatId) === String(chat));
  const takeFirst = (wanted: (fault: CallFault) => boolean): CallFault | undefined => {
    const found = waiting.find(({ fault }) => wanted(fault));
    if (found !== undefined) found.left--;
    waiting = waiting.filter(({ left }) => left > 0);
    return found?.fault;
  };
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    clear() {
      waiting = [];
    },
    async applyFaults(method, chatId) {
      const slow = takeFirst((fault) => fault.kind === 'slow' && befalls(fault, method, chatId));
      const mishap = takeFirst((fault) => fault.kind !== 'slow' && befalls(fault, method, chatId));
      if (slow?.kind === 'slow') await delay(slow.ms);
      return mishap?.kind === 'slow' ? undefined : mishap;
    },
  };
}
