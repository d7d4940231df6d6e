import type { AddressInfo } from 'node:net';
import type { ApiResponse, Update, UserFromGetMe } from '@grammyjs/types';
import { createCallbacks } from './callbacks.ts';
import { type BotCall, carryOut, refuse } from './calls.ts';
import { createChanges } from './changes.ts';
import { createChats } from './chats.ts';
import { findMethod } from './check-params.ts';
import { RefusedCall } from './errors.ts';
import { createFaults, type Fault, refusalOf } from './faults.ts';
import { createFiles } from './files.ts';
import { createGroup, type Group } from './groups.ts';
import type { Handlers } from './handlers.ts';
import { type Answer, createHttpServer } from './http.ts';
import { createMessages } from './messages.ts';
import { createPerson, type Person, type PersonOptions, type WaitOptions } from './people.ts';
import { createPolling } from './polling.ts';
import { createProfile } from './profile.ts';
import { type RawParams, readParams } from './read-params.ts';
import { createUpdates, type NewUpdate } from './updates.ts';
import { createWebhook } from './webhook.ts';

/** How the server is to be; nothing need be said. */
export interface BotApiOptions {
  /** The one token that is let in. */
  readonly token?: string;
  /** On 127.0.0.1; 0, the default, takes any free port. */
  readonly port?: number;
  /** The clock, in milliseconds: dates of messages, the 24 hours of an update, the life of a callback query. */
  readonly now?: () => number;
  /** Milliseconds before each further attempt to deliver to a webhook; the last one repeats. */
  readonly retryDelays?: readonly number[];
  /** What `getMe` tells otherwise than by default. */
  readonly bot?: Partial<UserFromGetMe>;
}

/** A Bot API server on loopback with one bot, and the people who talk to it. */
export interface BotApiServer {
  /** The root of the API, `http://127.0.0.1:PORT`. */
  readonly url: string;
  readonly token: string;
  readonly bot: UserFromGetMe;
  /** Every call that came with the right token, in the order in which they came. */
  readonly calls: readonly BotCall[];
  /** Ends what waits, drops the connections, frees the port. */
  close(): Promise<void>;
  addPerson(options?: PersonOptions): Person;
  addGroup(title?: string): Group;
  fail(fault: Fault): void;
  /** Takes back the faults whose calls have not come. */
  clearFaults(): void;
  /** Puts an update of any shape into the queue; one with an `update_id` is delivered under it, as often as it is pushed. */
  push(update: NewUpdate): Update;
  /** Resolves when the bot has confirmed every update and no call but `getUpdates` is under way. Rejects after `timeoutMs`. */
  settled(options?: WaitOptions): Promise<void>;
}

const DEFAULT_TOKEN = '7007007007:AAStandInServerToken_not-a-secret-00';
const DEFAULT_RETRY_DELAYS: readonly number[] = [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];
const FIRST_PERSON = 5_000_000_001;
const FIRST_GROUP = -1001;

function createBot(token: string, fields: Partial<UserFromGetMe>): UserFromGetMe {
  return {
    id: Number(token.split(':')[0]),
    is_bot: true,
    first_name: 'Stand-in',
    username: 'stand_in_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
    ...fields,
  };
}

/**
 * Starts a strict stand-in for Telegram's Bot API server: it delivers updates, keeps chats, and refuses what Telegram refuses in
 * Telegram's words, and a little more (unknown parameters, JSON of the wrong kind, what it does not carry out).
 *
 * ```ts
 * const server = await startBotApi();
 * const bot = new Bot(server.token, { client: { apiRoot: server.url } });
 * const amal = server.addPerson({ firstName: 'Amal', languageCode: 'ar' });
 * amal.start();
 * const welcome = await amal.nextMessage();
 * await amal.press(welcome, 'English').answered();
 * ```
 */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApiServer> {
  const { token = DEFAULT_TOKEN, port = 0, now = Date.now, retryDelays = DEFAULT_RETRY_DELAYS } = options;
  const bot = createBot(token, options.bot ?? {});
  const { id, is_bot, first_name, username } = bot;
  const sender = { id, is_bot, first_name, username };
  const changes = createChanges();
  const chats = createChats(now);
  const files = createFiles();
  const faults = createFaults();
  const updates = createUpdates(now, () => {
    changes.announce();
    webhook.deliver();
  });
  const callbacks = createCallbacks(now, changes);
  const desk = { bot: sender, chats, changes, updates, callbacks, files, now };
  const polling = createPolling(updates, changes, () => webhook.isSet());
  const webhook = createWebhook(updates, polling, { retryDelays, now, execute });
  const handlers: Handlers = {
    ...createProfile(bot),
    ...createMessages(desk),
    ...callbacks.handlers,
    ...polling.handlers,
    ...webhook.handlers,
  };

  const calls: { -readonly [K in keyof BotCall]: BotCall[K] }[] = [];
  const underWay = new Set<BotCall>();
  let people = 0;
  let groups = 0;

  async function answer(name: string, read: () => Promise<RawParams>, signal: AbortSignal): Promise<Answer> {
    const call: (typeof calls)[number] = { method: name, params: {}, at: now(), response: undefined };
    calls.push(call);
    const finish = (response: ApiResponse<unknown>): Answer => {
      call.response = response;
      return { kind: 'json', status: response.ok ? 200 : response.error_code, body: response };
    };
    try {
      const method = findMethod(name);
      call.method = method;
      if (method !== 'getUpdates') underWay.add(call);
      const raw = await read();
      call.params = raw.values;
      const mishap = await faults.meet(method, raw.values.chat_id);
      if (mishap?.kind === 'error') return finish(refuse(refusalOf(mishap)));
      if (mishap?.kind === 'bad-gateway') return { kind: 'bad-gateway' };
      if (mishap?.kind === 'drop' && mishap.when === 'before') return { kind: 'drop' };
      const { params, response } = await carryOut(handlers, method, raw, { signal });
      call.params = params;
      return mishap?.kind === 'drop' ? { kind: 'drop' } : finish(response);
    } catch (error) {
      if (error instanceof RefusedCall) return finish(refuse(error));
      throw error;
    } finally {
      underWay.delete(call);
      changes.announce();
    }
  }

  async function execute(method: string, params: Readonly<Record<string, unknown>>): Promise<void> {
    const raw = { typed: true, values: params, uploads: new Map() };
    await answer(method, async () => raw, new AbortController().signal);
  }

  const server = createHttpServer({
    token,
    files,
    answer: (name, request, signal) => answer(name, () => readParams(request), signal),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    bot,
    calls,
    async close() {
      changes.close();
      webhook.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    addPerson: (person) => createPerson(desk, FIRST_PERSON + people++, person),
    addGroup: (title) => createGroup(chats, FIRST_GROUP - groups++, title),
    fail(fault) {
      if (fault.kind === 'expire-callbacks') callbacks.expire();
      else if (fault.kind === 'uneditable') chats.find(fault.chatId).uneditable.add(fault.messageId);
      else faults.add(fault);
    },
    clearFaults: faults.clear,
    push: updates.push,
    async settled({ timeoutMs = 5000 } = {}) {
      const isStill = () => (updates.pending().length === 0 && underWay.size === 0 ? true : undefined);
      if (await changes.until(timeoutMs, isStill)) return;
      const methods = [...underWay].map(({ method }) => method).join(', ') || 'none';
      throw new Error(
        `not settled within ${timeoutMs} ms: ${updates.pending().length} updates unconfirmed, calls under way: ${methods}`,
      );
    },
  };
}
