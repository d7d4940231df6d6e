/** Queries that the bot has not answered yet. */

import { badRequest } from '../api/errors.ts';

/** Open queries of one type. Each can be answered once, and for a limited time. */
export interface OpenQueries<T> {
  /** Returns the id with which the bot answers. */
  open(query: T): string;
  /** Returns an open query. Throws `BotApiError` if it was answered, is too old, or never existed. */
  find(id: string): T;
  close(id: string): void;
  /** Makes every open query too old. */
  expire(): void;
}

/** Telegram does not document how long a query stays open. Bots report errors after about 30 seconds. */
const LIFETIME_MS = 30_000;

/** Creates an empty set of queries whose ids follow `lastId`. `now` is the clock, in milliseconds. */
export function createOpenQueries<T>(now: () => number, lastId: number): OpenQueries<T> {
  const queries = new Map<string, { readonly query: T; readonly at: number }>();
  let id = lastId;
  return {
    open(query) {
      id++;
      queries.set(String(id), { query, at: now() });
      return String(id);
    },
    find(given) {
      const found = queries.get(given);
      if (found === undefined || now() - found.at > LIFETIME_MS) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      return found.query;
    },
    close: (given) => void queries.delete(given),
    expire: () => queries.clear(),
  };
}
