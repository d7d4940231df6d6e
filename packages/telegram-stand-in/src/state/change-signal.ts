/** Lets code wait, without looking again and again, until the state of the server is as wanted. */
export interface ChangeSignal {
  /** To be called after every change of state: whoever waits looks again. */
  notify(): void;
  /** The first value other than `undefined` that `look` returns, earlier waiters first; `undefined` once the time is up. */
  until<T>(timeoutMs: number, look: () => T | undefined): Promise<T | undefined>;
  /** Calls `onChange` after every change, until the function that is returned is called. */
  watch(onChange: () => void): () => void;
  /** Makes all who wait, now or later, fail at once. */
  close(): void;
}

interface Waiter {
  look(): boolean;
  fail(): void;
}

/** The one place where pollers and tests wait for something to happen. */
export function createChangeSignal(): ChangeSignal {
  const waiters = new Set<Waiter>();
  const watchers = new Set<() => void>();
  let closed = false;
  return {
    notify() {
      for (const waiter of waiters) if (waiter.look()) waiters.delete(waiter);
      for (const onChange of watchers) onChange();
    },
    until: <T>(timeoutMs: number, look: () => T | undefined) =>
      new Promise<T | undefined>((resolve, reject) => {
        const found = look();
        if (found !== undefined) return resolve(found);
        if (closed) return reject(new Error('the server is closed'));
        const timer = setTimeout(() => {
          waiters.delete(waiter);
          resolve(undefined);
        }, timeoutMs);
        const waiter: Waiter = {
          look() {
            const value = look();
            if (value === undefined) return false;
            clearTimeout(timer);
            resolve(value);
            return true;
          },
          fail() {
            clearTimeout(timer);
            reject(new Error('the server was closed meanwhile'));
          },
        };
        waiters.add(waiter);
      }),
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    close() {
      closed = true;
      for (const waiter of waiters) waiter.fail();
      waiters.clear();
    },
  };
}
