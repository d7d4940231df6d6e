import { badRequest } from '../api/errors.ts';

/** Queries that wait for the bot's one answer. */
export interface OpenQueries<T> {
  /** Returns the number under which the bot answers. */
  open(query: T): string;
  /** The query of that number; throws `RefusedCall` where it was answered, is too old or never was. */
  find(id: string): T;
  close(id: string): void;
  /** Makes every open query too old. */
  expire(): void;
}

/** How long a query may wait. Telegram does not say; bots report refusals after some half a minute. */
const LIFETIME_MS = 30_000;

/** No queries yet; the numbers follow `lastId`. `now` gives milliseconds. */
export function createOpenQueries<T>(now: () => number, lastId: number): OpenQueries<T> {
  const waiting = new Map<string, { readonly query: T; readonly at: number }>();
  let id = lastId;
  return {
    open(query) {
      id++;
      waiting.set(String(id), { query, at: now() });
      return String(id);
    },
    find(given) {
      const found = waiting.get(given);
      if (found === undefined || now() - found.at > LIFETIME_MS) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      return found.query;
    },
    close: (given) => void waiting.delete(given),
    expire: () => waiting.clear(),
  };
}
