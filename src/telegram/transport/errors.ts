/** Which errors of the Bot API are expected, and which are worth a retry. */

import { GrammyError, HttpError } from 'grammy';

/** Descriptions of expected errors: the chat is gone or closed, or nothing has changed. */
const EXPECTED =
  /(?:chat|thread) not found|upgraded to a supergroup|message is not modified|query is too old|(?:not enough|need administrator|have no) rights|TOPIC_CLOSED|CHAT_WRITE_FORBIDDEN/;

/** Checks whether an error needs no action: the bot was blocked or removed, or the message already is as requested. */
export function isExpectedError(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 403 || EXPECTED.test(error.description));
}

/** Checks whether a person cannot be written to: they have not started the bot, have blocked it, or are gone. */
export function isUnreachable(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 403 || error.description.includes('chat not found'));
}

/** Checks whether the Bot API itself failed: it could not be reached, had an internal error, or limited the rate. */
export function isApiFailure(error: unknown): boolean {
  return error instanceof HttpError || (error instanceof GrammyError && isRetryableCode(error.error_code));
}

/** Checks whether an error code means an internal error of the server or a rate limit. */
export function isRetryableCode(code: number): boolean {
  return code >= 500 || code === 429;
}

/** Codes of connection errors that occur before anything is sent. */
const NOT_SENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Returns the code of a connection error, such as `ECONNRESET`; undefined if it has none. */
export function connectionCodeOf({ error }: HttpError): string | undefined {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return cause?.code ?? code;
}

/** Checks whether a call may have taken effect although its connection failed. */
export function canHaveArrived(error: HttpError): boolean {
  return !NOT_SENT.has(connectionCodeOf(error));
}
