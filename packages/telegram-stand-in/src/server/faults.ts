import { setTimeout as delay } from 'node:timers/promises';
import type { ResponseParameters } from '@grammyjs/types';
import { RefusedCall } from '../api/errors.ts';

/** Which calls a fault befalls: the next `times` (1) of that method and chat; of any method but `getUpdates` where none is named. */
interface Befalls {
  readonly times?: number;
  readonly method?: string;
  readonly chatId?: number;
}

/** One way in which the server can be told to misbehave. */
export type Fault =
  /** Refuses, without effect. */
  | (Befalls & {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    })
  /** Answers late, by that many milliseconds; other faults of the same call still happen. */
  | (Befalls & { readonly kind: 'slow'; readonly ms: number })
  /** Drops the connection, before the call has its effect or after it. */
  | (Befalls & { readonly kind: 'drop'; readonly when: 'before' | 'after' })
  /** Answers 502 with a page of HTML, as a proxy in front of the server does; the call has no effect. */
  | (Befalls & { readonly kind: 'bad-gateway' })
  /** Every callback query that is open now is too old from now on. */
  | { readonly kind: 'expire-callbacks' }
  /** That message can no longer be edited. */
  | { readonly kind: 'uneditable'; readonly chatId: number; readonly messageId: number };

type CallFault = Extract<Fault, { times?: number }>;

/** What befalls one call after the delays: nothing, a refusal, a drop, another server's page. */
export type Mishap = Exclude<CallFault, { kind: 'slow' }> | undefined;

/** The faults that wait for their calls. */
export interface Faults {
  add(fault: CallFault): void;
  clear(): void;
  /** Waits as long as the faults of this call say, and tells which other fault befalls it. */
  meet(method: string, chatId: unknown): Promise<Mishap>;
}

/** The refusal that an error fault means. */
export const refusalOf = ({ code, description, parameters }: Extract<Mishap, { kind: 'error' }>): RefusedCall =>
  new RefusedCall(code, description, parameters);

/** No faults yet. */
export function createFaults(): Faults {
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
    async meet(method, chatId) {
      const slow = takeFirst((fault) => fault.kind === 'slow' && befalls(fault, method, chatId));
      const mishap = takeFirst((fault) => fault.kind !== 'slow' && befalls(fault, method, chatId));
      if (slow?.kind === 'slow') await delay(slow.ms);
      return mishap?.kind === 'slow' ? undefined : mishap;
    },
  };
}
