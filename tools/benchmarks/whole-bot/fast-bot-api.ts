/**
 * A Bot API server that costs little, so that the bot is what is measured. It checks nothing. It is a process of its
 * own: it gets {@link Round}s, and sends its address, and a {@link RoundResult} when each round is answered.
 */

import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Update } from 'grammy/types';
import { createUpdateQueue } from './update-queue.ts';

/** The questions of a round, each from another chat. */
export interface Round {
  readonly texts: readonly string[];
}

/** What the server says: where it is, that the bot listens, or how long a round took. */
export type ServerReport =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'listening' }
  | RoundResult;

/** A round that was answered. */
export interface RoundResult {
  readonly kind: 'answered';
  /** From the first update that was handed out to the last answer. */
  readonly seconds: number;
  /** More than one message to a chat, or messages to nobody who waits. */
  readonly surplus: number;
}

/** What Telegram uses if a bot does not say: `max_connections` of `setWebhook`. */
const WEBHOOK_CONNECTIONS = 40;
const RETRY_MS = 50;
const MESSAGE_METHOD = /^send(?!ChatAction)|^copyMessage/;

const ME = { id: 1, is_bot: true, first_name: 'Bot', username: 'measured_bot', can_join_groups: true };
/** What the methods return that do not return `true`. */
const RESULTS: Readonly<Record<string, unknown>> = {
  getMe: ME,
  getMyCommands: [],
  getMyDescription: { description: '' },
  getMyShortDescription: { short_description: '' },
  getWebhookInfo: { url: '', has_custom_certificate: false, pending_update_count: 0 },
};

const queue = createUpdateQueue();
const agent = new Agent({ keepAlive: true, maxSockets: WEBHOOK_CONNECTIONS });
let webhook: { readonly url: string; readonly secret: string } | undefined;
let poll: (() => void) | undefined;
let started = 0;
let surplus = 0;
let messages = 0;

const report = (message: ServerReport) => process.send?.(message);

function noteMessage(chat: number): void {
  if (!queue.noteAnswer(chat)) surplus += 1;
  else if (queue.waiting() === 0) report({ kind: 'answered', seconds: (performance.now() - started) / 1000, surplus });
}

function answer(response: ServerResponse, result: unknown): void {
  const body = JSON.stringify({ ok: true, result });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function readChat(body: string, isJson: boolean): number {
  return Number(isJson ? JSON.parse(body).chat_id : /name="chat_id"\s+(-?\d+)/.exec(body)?.[1]);
}

/** Sends an update to the webhook until it is accepted. */
function deliver(update: Update, { url, secret }: NonNullable<typeof webhook>): void {
  const body = JSON.stringify(update);
  const again = () => setTimeout(() => deliver(update, { url, secret }), RETRY_MS);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-telegram-bot-api-secret-token': secret,
  };
  const call = request(url, { method: 'POST', agent, headers }, (response) => {
    response.resume();
    response.once('end', () => (response.statusCode === 200 ? deliverNext() : again()));
  });
  call.once('error', again);
  call.end(body);
}

function deliverNext(): void {
  const update = webhook && queue.shift();
  if (webhook && update) deliver(update, webhook);
}

function getUpdates(response: ServerResponse, { offset = 0, limit = 100, timeout = 0 }: Record<string, number>): void {
  const updates = queue.from(offset, limit);
  if (updates.length > 0 || timeout === 0) {
    answer(response, updates);
    return;
  }
  report({ kind: 'listening' });
  const end = () => {
    clearTimeout(timer);
    poll = undefined;
    answer(response, queue.from(offset, limit));
  };
  const timer = setTimeout(end, 1000 * timeout);
  poll = end;
}

function setWebhook(response: ServerResponse, { url, secret_token: secret = '' }: Record<string, string>): void {
  webhook = url ? { url, secret } : undefined;
  answer(response, true);
  report({ kind: 'listening' });
}

function sendMessage(response: ServerResponse, chat: number): void {
  messages += 1;
  const date = Math.floor(Date.now() / 1000);
  answer(response, { message_id: 1 + messages, date, chat: { id: chat, type: 'private' } });
  noteMessage(chat);
}

function handle(call: IncomingMessage, response: ServerResponse, body: string): void {
  const method = call.url?.slice(call.url.lastIndexOf('/') + 1) ?? '';
  const isJson = call.headers['content-type']?.startsWith('application/json') === true;
  if (method === 'getUpdates') getUpdates(response, JSON.parse(body || '{}'));
  else if (method === 'setWebhook') setWebhook(response, JSON.parse(body));
  else if (MESSAGE_METHOD.test(method)) sendMessage(response, readChat(body, isJson));
  else answer(response, RESULTS[method] ?? true);
}

const server = createServer((call, response) => {
  let body = '';
  call.setEncoding('utf8');
  call.on('data', (piece: string) => {
    body += piece;
  });
  call.on('end', () => handle(call, response, body));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () =>
  report({ kind: 'address', url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }),
);

process.on('message', ({ texts }: Round) => {
  started = performance.now();
  surplus = 0;
  queue.add(texts);
  for (let i = 0; webhook && i < WEBHOOK_CONNECTIONS; i++) deliverNext();
  poll?.();
});
process.once('disconnect', () => process.exit());
