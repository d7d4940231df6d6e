/** Tests of carrying out calls. */

import { describe, expect, it } from 'vitest';
import { BotApiError } from '../../src/api/errors.ts';
import type { MethodName } from '../../src/api/method-handlers.ts';
import { METHOD_TABLE } from '../../src/api/method-table.ts';
import { createErrorResponse, executeMethod, type SupportedHandlers } from '../../src/server/execute-method.ts';
import { isSupported, SUPPORTED_PARAMS } from '../../src/server/supported-params.ts';

const METHODS = Object.keys(METHOD_TABLE) as MethodName[];
const SAMPLES: Readonly<Record<string, unknown>> = { string: 'x', number: 1, boolean: true, object: {}, array: [] };
const file = { name: 'a.png', bytes: new Uint8Array([1]) };

const succeed = () => true;
const handlers = Object.fromEntries(METHODS.map((method) => [method, succeed])) as unknown as SupportedHandlers;
const execute = (method: MethodName, values: Record<string, unknown>, given = handlers) =>
  executeMethod(given, method, { isTyped: true, values, uploads: new Map() }, { signal: new AbortController().signal });

const sampleOf = (description: string) => SAMPLES[description.replace('?', '').split(/[|:]/)[0] ?? ''] ?? file;
const samplesFor = (method: MethodName, isWanted: (name: string, description: string) => boolean) =>
  Object.fromEntries(
    Object.entries<string>(METHOD_TABLE[method])
      .filter(([name, description]) => isWanted(name, description))
      .map(([name, description]) => [name, sampleOf(description)]),
  );

describe('every method', () => {
  it.each(METHODS)('%s is carried out with its supported parameters, or is not supported', async (method) => {
    const supported: readonly string[] = isSupported(method) ? SUPPORTED_PARAMS[method] : [];
    const params = samplesFor(method, (name, kind) => supported.includes(name) || !kind.startsWith('?'));
    expect(await execute(method, params)).toEqual({
      params,
      response: isSupported(method)
        ? { ok: true, result: true }
        : {
            ok: false,
            error_code: 400,
            description: `Bad Request: method ${method} is not supported by this test server`,
          },
    });
  });

  it.each(METHODS.filter(isSupported))('%s rejects each parameter that it does not support', async (method) => {
    const supported: readonly string[] = SUPPORTED_PARAMS[method];
    const required = samplesFor(method, (_name, description) => !description.startsWith('?'));
    for (const [name, description] of Object.entries<string>(METHOD_TABLE[method])) {
      if (supported.includes(name)) continue;
      const { response } = await execute(method, { ...required, [name]: sampleOf(description) });
      expect(response).toMatchObject({
        description: `Bad Request: parameter "${name}" is not supported by this test server`,
      });
    }
  });
});

it('distinguishes unknown parameters from unsupported ones', async () => {
  const descriptionOf = async (more: object) => (await execute('getMe', { ...more })).response;
  expect(await descriptionOf({ verbose: true })).toMatchObject({
    description: 'Bad Request: unknown parameter "verbose"',
  });
});

it('returns errors of the bot, and throws others', async () => {
  const failing = (error: Error): SupportedHandlers => ({
    ...handlers,
    getMe: () => {
      throw error;
    },
  });
  const error = new BotApiError(429, 'Too Many Requests', { retry_after: 3 });
  expect((await execute('getMe', {}, failing(error))).response).toEqual(createErrorResponse(error));
  await expect(execute('getMe', {}, failing(new Error('bug')))).rejects.toThrow('bug');
});

it('creates error responses, with parameters if there are any', () => {
  expect(createErrorResponse(new BotApiError(400, 'Bad Request: x'))).toStrictEqual({
    ok: false,
    error_code: 400,
    description: 'Bad Request: x',
  });
  expect(createErrorResponse(new BotApiError(429, 'x', { retry_after: 3 }))).toMatchObject({
    parameters: { retry_after: 3 },
  });
});
