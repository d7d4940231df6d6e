/** Webhooks: the methods, and delivery in order. */

import type { Update, WebhookInfo } from '@grammyjs/types';
import { badRequest, conflict } from '../api/errors.ts';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { omitUndefined } from '../api/omit-undefined.ts';
import type { PendingUpdate, UpdateQueue, UpdateType } from '../state/update-queue.ts';
import type { Polling } from './polling.ts';
import { createWebhookDelivery } from './webhook-delivery.ts';

/** The options of webhooks. */
export interface WebhookOptions {
  /** The milliseconds before each further attempt. The last number repeats. */
  readonly retryDelays: readonly number[];
  /** Carries out the method in a webhook's response. */
  execute(method: string, params: Readonly<Record<string, unknown>>): Promise<void>;
  /** The clock, in milliseconds. */
  now(): number;
}

/** The webhook of the bot. */
export interface Webhook {
  readonly handlers: Required<Pick<MethodHandlers, 'setWebhook' | 'deleteWebhook' | 'getWebhookInfo'>>;
  isSet(): boolean;
  /** Delivers what can be delivered now. Must be called after each new update. */
  deliver(): void;
  /** Stops all deliveries. */
  close(): void;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;
const PORTS: readonly string[] = ['', '80', '88', '443', '8443'];
const DEFAULT_CONNECTIONS = 40;

function checkUrl(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'http:' && LOOPBACK.test(url.hostname)) return;
  if (url?.protocol !== 'https:') throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  if (!LOOPBACK.test(url.hostname) && !PORTS.includes(url.port)) {
    throw badRequest('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
}

/** Returns the id of the chat, or else the user, whose updates must be delivered in order. */
function findOrderedId({ update_id: _id, ...update }: Update): number | undefined {
  const [event] = Object.values(update) as {
    chat?: { id: number };
    message?: { chat?: { id: number } };
    from?: { id: number };
  }[];
  return event?.chat?.id ?? event?.message?.chat?.id ?? event?.from?.id;
}

/**
 * Creates the webhook, which is not set yet. The updates of one chat are delivered one after the other, each until the
 * answer is 2xx. Unlike Telegram, it accepts http URLs on loopback.
 */
export function createWebhook(updates: UpdateQueue, polling: Polling, options: WebhookOptions): Webhook {
  let set:
    | {
        readonly url: string;
        readonly connections: number;
        readonly delivery: ReturnType<typeof createWebhookDelivery>;
      }
    | undefined;
  let lastError: { readonly date: number; readonly message: string } | undefined;
  const busy = new Map<PendingUpdate, number | undefined>();

  function deliver(): void {
    if (set === undefined) return;
    const current = set;
    for (const entry of updates.pending()) {
      const chat = findOrderedId(entry.update);
      if (busy.size >= current.connections || [...busy.values()].includes(chat)) continue;
      busy.set(entry, chat);
      entry.wasSent = true;
      void current.delivery.send(entry).finally(() => {
        busy.delete(entry);
        deliver();
      });
    }
  }

  function unset(dropPending: boolean | undefined): true {
    set?.delivery.stop();
    set = undefined;
    lastError = undefined;
    if (dropPending) updates.clear();
    return true;
  }

  return {
    isSet: () => set !== undefined,
    deliver,
    close: () => void unset(false),
    handlers: {
      setWebhook({ url, secret_token: secret, max_connections, allowed_updates, drop_pending_updates: drop }) {
        if (url === '') return unset(drop);
        checkUrl(url);
        if (secret !== undefined && !/^[\w-]{1,256}$/.test(secret))
          throw badRequest('secret token contains unallowed characters');
        polling.interrupt(conflict('terminated by setWebhook request'));
        unset(drop);
        if (allowed_updates !== undefined) updates.allowedTypes = allowed_updates as readonly UpdateType[];
        const delivery = createWebhookDelivery({
          ...options,
          url,
          secret,
          isPending: (entry) => updates.pending().includes(entry),
          onSuccess: updates.remove,
          onError(message) {
            lastError = { date: Math.floor(options.now() / 1000), message };
          },
        });
        set = { url, connections: Math.min(Math.max(max_connections ?? DEFAULT_CONNECTIONS, 1), 100), delivery };
        deliver();
        return true;
      },
      deleteWebhook: (params) => unset(params?.drop_pending_updates),
      getWebhookInfo(): WebhookInfo {
        return {
          url: set?.url ?? '',
          has_custom_certificate: false,
          pending_update_count: updates.pending().length,
          ...omitUndefined({
            max_connections: set?.connections,
            last_error_date: lastError?.date,
            last_error_message: lastError?.message,
            allowed_updates: updates.allowedTypes && [...updates.allowedTypes],
          }),
        };
      },
    },
  };
}
