import type { ApiResponse, Update } from '@grammyjs/types';
import { onTestFinished } from 'vitest';
import { type BotApiOptions, type BotApiServer, startBotApi } from '../src/server/start-bot-api.ts';

/** A server that the end of the test closes. */
export async function openServer(options?: BotApiOptions): Promise<BotApiServer> {
  const server = await startBotApi(options);
  onTestFinished(() => server.close());
  return server;
}

/** A call as JSON; the status of HTTP has to be that of the answer. */
export async function call(
  server: BotApiServer,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<ApiResponse<never>> {
  const response = await fetch(`${server.url}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const body = (await response.json()) as ApiResponse<never>;
  const status = body.ok ? 200 : body.error_code;
  if (response.status !== status) throw new Error(`HTTP says ${response.status}, the answer ${status}`);
  return body;
}

/** The result of a call that has to succeed. */
export async function ask<T = never>(
  server: BotApiServer,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<T> {
  const response = await call(server, method, params);
  if (!response.ok) throw new Error(`${method}: ${response.description}`);
  return response.result;
}

/** The description of the refusal of a call that has to be refused. */
export async function refusal(
  server: BotApiServer,
  method: string,
  params: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const response = await call(server, method, params);
  if (response.ok) throw new Error(`${method} was not refused`);
  return response.description;
}

/** Resolves when that many calls of the method have come. */
export async function calledTimes(server: BotApiServer, method: string, times: number): Promise<void> {
  const haveCome = () => server.calls.filter((each) => each.method === method).length >= times || undefined;
  if (!(await server.until(5000, haveCome))) throw new Error(`${method} was not called ${times} times`);
}

/** The updates that wait for the bot, which are confirmed by that. */
export async function takeUpdates(
  server: BotApiServer,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Update[]> {
  const updates = await ask<Update[]>(server, 'getUpdates', params);
  const last = updates.at(-1);
  if (last !== undefined) await ask(server, 'getUpdates', { offset: last.update_id + 1 });
  return updates;
}
