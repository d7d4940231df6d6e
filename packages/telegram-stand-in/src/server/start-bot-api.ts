import type { AddressInfo } from 'node:net';
import type { Update, UserFromGetMe } from '@grammyjs/types';
import type { MethodHandlers } from '../api/method-handlers.ts';
import { readParams } from '../api/read-params.ts';
import { type Channel, type ChannelOptions, createChannel } from '../chats/channels.ts';
import { createGroup, type Group, type GroupOptions } from '../chats/groups.ts';
import { createChatMethods } from '../methods/chats.ts';
import { createGuestQueryMethods } from '../methods/guest-queries.ts';
import { createInlineQueryMethods } from '../methods/inline-queries.ts';
import { createPhotoMethods } from '../methods/photos.ts';
import { createProfile, type Profile } from '../methods/profile.ts';
import { createTextMethods } from '../methods/text-messages.ts';
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
  /** Whether the bot is told which results of its inline queries are chosen; not by default. */
  readonly inlineFeedback?: boolean;
}

/** A Bot API server on loopback with one bot, the people who talk to it, and the places where they do. */
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
  addGroup(options?: GroupOptions): Group;
  addChannel(options?: ChannelOptions): Channel;
  fail(fault: Fault): void;
  /** Takes back the faults whose calls have not come. */
  clearFaults(): void;
  /** Puts an update of any shape into the queue; one with an `update_id` is delivered under it, as often as it is pushed. */
  push(update: NewUpdate): Update;
  /** The first value other than `undefined` that `look` returns, looking after every change in any chat and every call of the bot. */
  until: ChangeSignal['until'];
  /** Calls back after every change in any chat and every call of the bot, until what it returns is called. */
  watch: ChangeSignal['watch'];
  /** What a person reads before the first message, by the language of the client. */
  introduction: Profile['introduction'];
  /** The bytes of a file by its `file_id`; throws `RefusedCall` where there is none. */
  readFile(fileId: string): Uint8Array;
  /** Resolves when the bot has confirmed every update and no call but `getUpdates` is under way. Rejects after `timeoutMs`. */
  settled(options?: WaitOptions): Promise<void>;
}

const DEFAULT_TOKEN = '7007007007:AAStandInServerToken_not-a-secret-00';
const DEFAULT_RETRY_DELAYS: readonly number[] = [1000, 2000, 4000, 8000, 16_000, 32_000, 60_000];
const FIRST_PERSON = 5_000_000_001;

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
 * const group = server.addGroup({ kind: 'supergroup', members: [amal] });
 * amal.in(group).send('/ask@stand_in_bot كم دولة امتنعت؟');
 * const answer = await amal.in(group).nextMessage();
 * ```
 */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApiServer> {
  const { token = DEFAULT_TOKEN, port = 0, now = Date.now, retryDelays = DEFAULT_RETRY_DELAYS } = options;
  const settings = createBotUser(token, options.bot);
  const server = createServerState({
    settings,
    inlineFeedback: options.inlineFeedback ?? false,
    onUpdate: () => webhook.deliver(),
    now,
  });
  const { chats, changes, updates } = server;
  const faults = createFaultQueue();
  const polling = createPolling(updates, changes, () => webhook.isSet());
  const webhook = createWebhook(updates, polling, { retryDelays, now, execute });
  const profile = createProfile(settings);
  const handlers: MethodHandlers = {
    ...profile.handlers,
    ...createTextMethods(server),
    ...createPhotoMethods(server),
    ...createChatMethods(server),
    ...createGuestQueryMethods(server),
    ...createInlineQueryMethods(server.inlineQueries, server.files, changes.notify),
    ...server.commands.handlers,
    ...server.callbackQueries.handlers,
    ...polling.handlers,
    ...webhook.handlers,
  };
  const { calls, inFlight, dispatch } = createCallDispatcher(handlers, faults, changes, now);

  async function execute(method: string, params: Readonly<Record<string, unknown>>): Promise<void> {
    const raw = { isTyped: true, values: params, uploads: new Map() };
    await dispatch(method, async () => raw, new AbortController().signal);
  }

  const http = createHttpServer({
    token,
    files: server.files,
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
    addPerson: (person) => createPerson(server, FIRST_PERSON + server.people.size, person),
    addGroup: (group) => createGroup(server, group),
    addChannel: (channel) => createChannel(server, channel),
    fail(fault) {
      if (fault.kind === 'expire-callbacks') server.callbackQueries.expire();
      else if (fault.kind === 'uneditable') chats.find(fault.chatId).uneditableIds.add(fault.messageId);
      else faults.add(fault);
    },
    clearFaults: faults.clear,
    push: updates.push,
    until: changes.until,
    watch: changes.watch,
    introduction: profile.introduction,
    readFile: (fileId) => server.files.findById(fileId).bytes,
    async settled({ timeoutMs = 5000 } = {}) {
      const isStill = () => (updates.pending().length === 0 && inFlight.size === 0 ? true : undefined);
      if (await changes.until(timeoutMs, isStill)) return;
      const methods = [...inFlight].map(({ method }) => method).join(', ') || 'none';
      throw new Error(
        `not settled within ${timeoutMs} ms: ${updates.pending().length} updates unconfirmed, calls under way: ${methods}`,
      );
    },
  };
}
