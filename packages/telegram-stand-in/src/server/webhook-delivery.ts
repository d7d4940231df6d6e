import { setTimeout as delay } from 'node:timers/promises';
import type { PendingUpdate } from '../state/update-queue.ts';

/** How the updates go to one address. */
export interface WebhookDeliveryOptions {
  readonly url: string;
  readonly secret: string | undefined;
  /** Milliseconds before each further attempt; the last one repeats. */
  readonly retryDelays: readonly number[];
  isPending(entry: PendingUpdate): boolean;
  onSuccess(entry: PendingUpdate): void;
  /** Told what went wrong, in the words of `getWebhookInfo`. */
  onError(message: string): void;
  /** Carries out a method that the response names. */
  execute(method: string, params: Readonly<Record<string, unknown>>): Promise<void>;
}

const TIMEOUT_MS = 60_000;

/** Delivers to one address until it is told to stop. */
export interface WebhookDelivery {
  /** Posts the update again and again, until the answer is 2xx, the update is forgotten, or the delivery stops. Never rejects. */
  send(entry: PendingUpdate): Promise<void>;
  stop(): void;
}

/** Delivery to one webhook address. */
export function createWebhookDelivery(options: WebhookDeliveryOptions): WebhookDelivery {
  const { url, secret, retryDelays } = options;
  const stopped = new AbortController();

  /** What went wrong, or nothing. */
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
