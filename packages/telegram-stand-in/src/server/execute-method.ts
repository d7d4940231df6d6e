/** Carries out one call of the bot. */

import type { ApiResponse } from '@grammyjs/types';
import { checkParams } from '../api/check-params.ts';
import { BotApiError, notSupported } from '../api/errors.ts';
import type { CallContext, MethodHandlers, MethodName } from '../api/method-handlers.ts';
import type { RawParams } from '../api/read-params.ts';
import { rejectUnsupportedFields } from '../api/unsupported.ts';
import { isSupported, SUPPORTED_PARAMS, type SupportedMethod } from './supported-params.ts';

/** A function for every supported method. */
export type SupportedHandlers = Required<Pick<MethodHandlers, SupportedMethod>>;

/** A call that the bot made. */
export interface BotCall {
  readonly method: string;
  /** The parameters: converted to JSON types if they are valid, else as they came. */
  readonly params: Readonly<Record<string, unknown>>;
  /** When the call came, in milliseconds. */
  readonly at: number;
  /** The response; `undefined` while there is none, or if a fault dropped the connection or answered for the server. */
  readonly response: ApiResponse<unknown> | undefined;
}

/** Creates the response for an unsuccessful call. */
export function createErrorResponse({ code, message, parameters }: BotApiError): ApiResponse<unknown> {
  return { ok: false, error_code: code, description: message, ...(parameters !== undefined && { parameters }) };
}

/**
 * Checks the parameters of a call, and carries it out. Returns an error response for errors of the bot. Methods and
 * parameters that the Bot API has, but this server does not support, are also errors.
 */
export async function executeMethod(
  handlers: SupportedHandlers,
  method: MethodName,
  raw: RawParams,
  context: CallContext,
): Promise<{ readonly params: BotCall['params']; readonly response: ApiResponse<unknown> }> {
  let params: BotCall['params'] = raw.values;
  try {
    params = checkParams(method, raw);
    if (!isSupported(method)) throw notSupported(`method ${method}`);
    rejectUnsupportedFields(params, SUPPORTED_PARAMS[method]);
    const handle = handlers[method] as (params: unknown, call: CallContext) => unknown;
    return { params, response: { ok: true, result: await handle(params, context) } };
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    return { params, response: createErrorResponse(error) };
  }
}
