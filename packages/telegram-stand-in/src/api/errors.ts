/** The errors that the server answers with. */

import type { ResponseParameters } from '@grammyjs/types';

/** An unsuccessful answer of the Bot API: its message is the `description`. */
export class BotApiError extends Error {
  override readonly name = 'BotApiError';
  /** The `error_code`, which is also the HTTP status. */
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** Creates a 400 error: `badRequest('chat not found')` has the description `Bad Request: chat not found`. */
export const badRequest = (reason: string): BotApiError => new BotApiError(400, `Bad Request: ${reason}`);

/** Creates a 409 error, for a `getUpdates` call that another call or a webhook rules out. */
export const conflict = (reason: string): BotApiError => new BotApiError(409, `Conflict: ${reason}`);

/** Creates a 403 error, for a bot that has no access to a chat. */
export const forbidden = (reason: string): BotApiError => new BotApiError(403, `Forbidden: ${reason}`);

/** Creates a 400 error for a part of the Bot API that exists, but not here: `method sendDice`. */
export const notSupported = (feature: string): BotApiError =>
  badRequest(`${feature} is not supported by this test server`);
