/** Delivers updates to a webhook. */

import { setTimeout as delay } from 'node:timers/promises';
import type { PendingUpdate } from '../state/update-queue.ts';

/** The options of the delivery to one URL. */
export interface WebhookDeliveryOptions {
  readonly url: string;
  readonly secret: string | undefined;
  /** The milliseconds before each further attempt. The last number repeats. */
  readonly retryDelays: readonly number[];
  isPending(entry: PendingUpdate): boolean;
  onSuccess(entry: PendingUpdate): void;
  /** Called with the `last_error_message` of `getWebhookInfo`. */
  onError(message: string): void;
  /** Carries out the method in a response. */
  execute(method: string, params: Readonly<Record<string, unknown>>): Promise<void>;
}

const TIMEOUT_MS = 60_000;

/** Delivers updates to one URL. */
export interface WebhookDelivery {
  /** Posts an update until the answer is 2xx, the update is no longer pending, or the delivery stops. Never rejects. */
  send(entry: PendingUpdate): Promise<void>;
  stop(): void;
}

/** Creates the delivery to one URL. */
export function createWebhookDelivery(options: WebhookDeliveryOptions): WebhookDelivery {
  const { url, secret, retryDelays } = options;
  const stopped = new AbortController();

  /** Posts an update once. Returns what went wrong, if anything. */
  async function attempt({ update }: PendingUpdate): Promise<string | undefined> {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret !== undefined && { 'x-telegram-bot-api-secret-token': secret }),
      },
      body: JSON.stringify(update),
      signal: AbortSignal.any([stopped.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    const body = await response.text();
    if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    if (!response.headers.get('content-type')?.startsWith('application/json') || !body.startsWith('{'))
      return undefined;
    const { method, ...params } = JSON.parse(body);
    if (typeof method === 'string') await options.execute(method, params);
    return undefined;
  }

  return {
    stop: () => stopped.abort(),
    async send(entry) {
      for (let attempts = 0; options.isPending(entry) && !stopped.signal.aborted; attempts++) {
        const problem = await attempt(entry).catch((error: Error) => `Connection failed: ${error.message}`);
        if (stopped.signal.aborted) return;
        if (problem === undefined) return options.onSuccess(entry);
        options.onError(problem);
        const wait = retryDelays[Math.min(attempts, retryDelays.length - 1)];
        await delay(wait, undefined, { signal: stopped.signal }).catch(() => undefined);
      }
    },
  };
}
