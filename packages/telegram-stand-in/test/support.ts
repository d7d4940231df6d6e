/** Helpers for the tests: servers, calls and errors. */

import type { ApiResponse, Update, UserFromGetMe } from '@grammyjs/types';
import { onTestFinished } from 'vitest';
import { type BotApiOptions, type BotApiServer, startBotApi } from '../src/server/start-bot-api.ts';
import { createBotUser } from '../src/state/bot-user.ts';
import { createServerState } from '../src/state/create-server-state.ts';
import type { ServerState } from '../src/state/server-state.ts';

type Params = Readonly<Record<string, unknown>>;

/** Starts a server that is closed at the end of the test. */
export async function openServer(options?: BotApiOptions): Promise<BotApiServer> {
  const server = await startBotApi(options);
  onTestFinished(() => server.close());
  return server;
}

/** Creates the state of a server that does not run. */
export const createTestState = (bot: Partial<UserFromGetMe> = {}, now = () => 0): ServerState =>
  createServerState({ settings: createBotUser('77:x', bot), inlineFeedback: false, onUpdate: () => {}, now });

/** Calls a method with JSON. Throws if the HTTP status differs from the code in the response. */
export async function call(server: BotApiServer, method: string, params: Params = {}): Promise<ApiResponse<never>> {
  const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const body = (await response.json()) as ApiResponse<never>;
  const status = body.ok ? 200 : body.error_code;
  if (response.status !== status) throw new Error(`the HTTP status is ${response.status}, the code is ${status}`);
  return body;
}

/** Calls a method, and returns its result. Throws if the call fails. */
export async function getResult<T = never>(server: BotApiServer, method: string, params: Params = {}): Promise<T> {
  const response = await call(server, method, params);
  if (!response.ok) throw new Error(`${method}: ${response.description}`);
  return response.result;
}

/** Calls a method, and returns the description of its error. Throws if the call succeeds. */
export async function getError(server: BotApiServer, method: string, params: Params = {}): Promise<string> {
  const response = await call(server, method, params);
  if (response.ok) throw new Error(`${method} did not fail`);
  return response.description;
}

/** Returns the message of the error that a function throws, without `Bad Request: `. Throws if it does not throw. */
export function errorOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message.replace(/^Bad Request: /, '');
  }
  throw new Error('the function did not throw');
}

/** Waits until the bot has called a method a number of times. */
export async function waitForCalls(server: BotApiServer, method: string, times: number): Promise<void> {
  const hasCalls = () => server.calls.filter((each) => each.method === method).length >= times || undefined;
  if (!(await server.until(5000, hasCalls))) throw new Error(`${method} was not called ${times} times`);
}

/** Gets the pending updates, and confirms them. */
export async function takeUpdates(server: BotApiServer, params: Params = {}): Promise<Update[]> {
  const updates = await getResult<Update[]>(server, 'getUpdates', params);
  const last = updates.at(-1);
  if (last !== undefined) await getResult(server, 'getUpdates', { offset: last.update_id + 1 });
  return updates;
}

/** Creates the header of a PNG of a size in pixels. The server reads no further. */
export function createPng(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}
