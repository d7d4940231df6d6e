import type { ResponseParameters } from '@grammyjs/types';

/** What a call is refused with: the code, the description and the parameters of an unsuccessful answer of the Bot API. */
export class BotApiError extends Error {
  override readonly name = 'RefusedCall';
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.code = code;
    this.parameters = parameters;
  }
}

/** The refusal 400 whose description is `Bad Request: ` and the given words. */
export const badRequest = (words: string): BotApiError => new BotApiError(400, `Bad Request: ${words}`);

/** The refusal 409 of a `getUpdates` that something else ends or forbids. */
export const conflict = (words: string): BotApiError => new BotApiError(409, `Conflict: ${words}`);

/** The refusal 403 of a bot that may not write to a chat. */
export const forbidden = (words: string): BotApiError => new BotApiError(403, `Forbidden: ${words}`);
