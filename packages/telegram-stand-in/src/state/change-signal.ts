/** Lets code wait for changes of the server without polling. */

/** Wakes waiting code after each change. */
export interface ChangeSignal {
  /** Must be called after every change of state. */
  notify(): void;
  /**
   * Calls `look` now and after every change, until it returns a value other than `undefined`. Resolves with that value,
   * or with `undefined` after `timeoutMs`. Waiters are served in order.
   */
  until<T>(timeoutMs: number, look: () => T | undefined): Promise<T | undefined>;
  /** Calls `onChange` after every change. Returns a function that stops it. */
  watch(onChange: () => void): () => void;
  /** Rejects all waiters, now and later. */
  close(): void;
}

interface Waiter {
  look(): boolean;
  fail(): void;
}

/** Creates a signal without waiters. */
export function createChangeSignal(): ChangeSignal {
  const waiters = new Set<Waiter>();
  const watchers = new Set<() => void>();
  let isClosed = false;
  return {
    notify() {
      for (const waiter of waiters) if (waiter.look()) waiters.delete(waiter);
      for (const onChange of watchers) onChange();
    },
    until: <T>(timeoutMs: number, look: () => T | undefined) =>
      new Promise<T | undefined>((resolve, reject) => {
        const found = look();
        if (found !== undefined) return resolve(found);
        if (isClosed) return reject(new Error('the server is closed'));
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
            reject(new Error('the server was closed while waiting'));
          },
        };
        waiters.add(waiter);
      }),
    watch(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    close() {
      isClosed = true;
      for (const waiter of waiters) waiter.fail();
      waiters.clear();
    },
  };
}
