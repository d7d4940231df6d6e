/** Starts the server. */

import type { AddressInfo } from 'node:net';
import type { Update, UserFromGetMe } from '@grammyjs/types';
import { readParams } from '../api/read-params.ts';
import { type Channel, type ChannelOptions, createChannel } from '../chats/channels.ts';
import { createGroup, type Group, type GroupOptions } from '../chats/groups.ts';
import { createChatMethods } from '../methods/chats.ts';
import { createDocumentMethods } from '../methods/documents.ts';
import { createGuestQueryMethods } from '../methods/guest-queries.ts';
import { createInlineQueryMethods } from '../methods/inline-queries.ts';
import { createMessageMethods } from '../methods/messages.ts';
import { createPhotoMethods } from '../methods/photos.ts';
import { createProfile } from '../methods/profile.ts';
import type { WaitOptions } from '../people/chat-view.ts';
import { createPerson, type Person, type PersonOptions } from '../people/person.ts';
import { createBotUser } from '../state/bot-user.ts';
import type { ChangeSignal } from '../state/change-signal.ts';
import { createServerState } from '../state/create-server-state.ts';
import type { NewUpdate } from '../state/update-queue.ts';
import { createCallDispatcher } from './dispatch-call.ts';
import type { BotCall } from './execute-method.ts';
import { createFaultQueue, type Fault } from './faults.ts';
import { createHttpServer } from './http-server.ts';
import { createPolling } from './polling.ts';
import { createRateLimiter, type RateLimits } from './rate-limits.ts';
import { createWebhook } from './webhook.ts';

/** The options of a server. */
export interface BotApiOptions {
  /** The token that the bot must use. */
  readonly token?: string;
  /** The port on 127.0.0.1. The default, 0, takes a free one. */
  readonly port?: number;
  /** The clock, in milliseconds. It dates messages, and decides when updates and queries are too old. */
  readonly now?: () => number;
  /** The milliseconds before each further attempt to deliver to a webhook. The last number repeats. */
  readonly retryDelays?: readonly number[];
  /** How many messages the bot may send before it gets a 429. By default, there is no limit. */
  readonly limits?: RateLimits;
  /** Fields of the `getMe` result that differ from the default. */
  readonly bot?: Partial<UserFromGetMe>;
  /** Whether the bot gets `chosen_inline_result` updates; `false` by default. */
  readonly inlineFeedback?: boolean;
}

/** A running Bot API server with one bot, and the people and chats of its Telegram. */
export interface BotApiServer {
  /** The root of the API, `http://127.0.0.1:PORT`, for the option `apiRoot` of grammY. */
  readonly url: string;
  readonly token: string;
  /** The bot as `getMe` returns it. */
  readonly bot: UserFromGetMe;
  /** All calls with the right token, oldest first. */
  readonly calls: readonly BotCall[];
  /** Closes all connections and frees the port. Everything that still waits rejects. */
  close(): Promise<void>;
  addPerson(options?: PersonOptions): Person;
  addGroup(options?: GroupOptions): Group;
  addChannel(options?: ChannelOptions): Channel;
  /** Makes future calls fail. */
  fail(fault: Fault): void;
  /** Removes the faults that no call has met yet. */
  clearFaults(): void;
  /**
   * Queues an update of any type. With an `update_id`, it is delivered even if the bot has already confirmed that id.
   */
  push(update: NewUpdate): Update;
  /** Waits until `look` returns a value other than `undefined`. It is called after every change and every call. */
  until: ChangeSignal['until'];
  /** Calls back after every change and every call. Returns a function that stops it. */
  watch: ChangeSignal['watch'];
  /** Returns the description that a person with a client in this language sees before the first message. */
  introduction(language: string): string;
  /** Returns the bytes of a file. Throws `BotApiError` if there is no file with this `file_id`. */
  readFile(fileId: string): Uint8Array;
  /**
   * Resolves when the bot has confirmed every update and no call other than `getUpdates` is in flight. Rejects after
   * `timeoutMs` (5,000 by default), and says what is missing.
   */
  settled(options?: WaitOptions): Promise<void>;
}

const DEFAULT_TOKEN = '7007007007:AAStandInServerToken_not-a-secret-00';
const DEFAULT_RETRY_DELAYS: readonly number[] = [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];
const FIRST_PERSON_ID = 5_000_000_001;

/**
 * Starts a Bot API server on loopback. It delivers updates, keeps chats, and rejects what Telegram rejects, with
 * Telegram's descriptions. It also rejects unknown parameters, which Telegram ignores, and what it does not support
 * itself.
 *
 * ```ts
 * const server = await startBotApi();
 * const bot = new Bot(server.token, { client: { apiRoot: server.url } });
 * void bot.start();
 *
 * const amal = server.addPerson({ firstName: 'Amal', languageCode: 'ar' });
 * amal.start();
 * const welcome = await amal.nextMessage();
 * await amal.press(welcome, 'English').answered();
 *
 * const group = server.addGroup({ kind: 'supergroup', members: [amal] });
 * amal.in(group).send('/ask@stand_in_bot كم دولة امتنعت؟');
 * const answer = await amal.in(group).nextMessage();
 *
 * await bot.stop();
 * await server.close();
 * ```
 */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApiServer> {
  const { token = DEFAULT_TOKEN, port = 0, now = Date.now, retryDelays = DEFAULT_RETRY_DELAYS } = options;
  const settings = createBotUser(token, options.bot);
  const state = createServerState({
    settings,
    inlineFeedback: options.inlineFeedback ?? false,
    onUpdate: () => webhook.deliver(),
    now,
  });
  const { chats, changes, updates, files, callbackQueries } = state;
  const faults = createFaultQueue();
  const polling = createPolling(updates, changes, () => webhook.isSet());
  const webhook = createWebhook(updates, polling, { retryDelays, now, execute });
  const profile = createProfile(settings);
  const handlers = {
    ...profile.handlers,
    ...createMessageMethods(state),
    ...createPhotoMethods(state),
    ...createDocumentMethods(state),
    ...createChatMethods(state),
    ...createGuestQueryMethods(state),
    ...createInlineQueryMethods(state),
    ...state.commands.handlers,
    ...callbackQueries.handlers,
    ...polling.handlers,
    ...webhook.handlers,
  };
  const limit = createRateLimiter(options.limits ?? {}, now);
  const { calls, inFlight, dispatch } = createCallDispatcher(handlers, faults, limit, changes, now);

  async function execute(method: string, params: Readonly<Record<string, unknown>>): Promise<void> {
    const raw = { isTyped: true, values: params, uploads: new Map() };
    await dispatch(method, async () => raw, new AbortController().signal);
  }

  const http = createHttpServer({
    token,
    files,
    dispatch: (name, request, signal) => dispatch(name, () => readParams(request), signal),
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', resolve);
  });

  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    token,
    bot: settings,
    calls,
    async close() {
      changes.close();
      webhook.close();
      const closed = new Promise((resolve) => http.close(resolve));
      http.closeAllConnections();
      await closed;
    },
    addPerson: (person) => createPerson(state, FIRST_PERSON_ID + state.people.size, person),
    addGroup: (group) => createGroup(state, group),
    addChannel: (channel) => createChannel(state, channel),
    fail(fault) {
      if (fault.kind === 'expire-callbacks') callbackQueries.expire();
      else if (fault.kind === 'uneditable') chats.find(fault.chatId).uneditableIds.add(fault.messageId);
      else faults.add(fault);
    },
    clearFaults: faults.clear,
    push: updates.push,
    until: changes.until,
    watch: changes.watch,
    introduction: profile.introduction,
    readFile: (fileId) => files.findById(fileId).bytes,
    async settled({ timeoutMs = 5000 } = {}) {
      const isSettled = () => (updates.pending().length === 0 && inFlight.size === 0 ? true : undefined);
      if (await changes.until(timeoutMs, isSettled)) return;
      const count = updates.pending().length;
      const methods = [...inFlight].map(({ method }) => method).join(', ') || 'none';
      throw new Error(`not settled within ${timeoutMs} ms: ${count} unconfirmed updates, calls in flight: ${methods}`);
    },
  };
}
