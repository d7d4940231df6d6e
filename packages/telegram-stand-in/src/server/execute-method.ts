import type { ApiResponse } from '@grammyjs/types';
import { checkParams, type MethodName } from '../api/check-params.ts';
import { BotApiError, badRequest } from '../api/errors.ts';
import type { CallContext, MethodHandlers } from '../api/method-handlers.ts';
import type { RawParams } from '../api/read-params.ts';

/** One call that the bot made. */
export interface BotCall {
  readonly method: string;
  /** As they came; where they passed the checks, as the method took them. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Milliseconds, by the clock of the server. */
  readonly at: number;
  /** `undefined` while the call is under way, and where the connection was dropped or another server's page was sent. */
  readonly response: ApiResponse<unknown> | undefined;
}

/** Parameters of the table that would change what the methods here do, and that they do not heed. */
const NOT_HEEDED: ReadonlySet<string> = new Set([
  ...['business_connection_id', 'direct_messages_topic_id', 'ephemeral_message_parameters', 'rich_message'],
  ...['suggested_post_parameters', 'message_effect_id', 'allow_paid_broadcast', 'certificate', 'ip_address'],
]);

/** The answer to an unsuccessful call. */
export function createErrorResponse({ code, message, parameters }: BotApiError): ApiResponse<unknown> {
  return { ok: false, error_code: code, description: message, ...(parameters !== undefined && { parameters }) };
}

/**
 * Checks the parameters and carries the method out. Refused calls become answers; only faults of this program are thrown.
 * Methods and parameters that the stand-in knows but does not carry out are refused in words that say so.
 */
export async function executeMethod(
  handlers: MethodHandlers,
  method: MethodName,
  raw: RawParams,
  context: CallContext,
): Promise<{ readonly params: BotCall['params']; readonly response: ApiResponse<unknown> }> {
  let params: BotCall['params'] = raw.values;
  try {
    params = checkParams(method, raw);
    const handler = handlers[method] as ((params: unknown, call: CallContext) => unknown) | undefined;
    if (handler === undefined) throw badRequest(`this stand-in does not carry out ${method}`);
    const strange = Object.keys(params).find((name) => NOT_HEEDED.has(name) && params[name] !== false);
    if (strange !== undefined) throw badRequest(`this stand-in does not heed the parameter "${strange}"`);
    return { params, response: { ok: true, result: await handler(params, context) } };
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    return { params, response: createErrorResponse(error) };
  }
}
