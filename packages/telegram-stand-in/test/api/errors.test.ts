/** Tests of the errors of the server. */

import { expect, it } from 'vitest';
import { BotApiError, badRequest, conflict, forbidden, notSupported } from '../../src/api/errors.ts';

it.each([
  [badRequest('chat not found'), 400, 'Bad Request: chat not found'],
  [forbidden('bot was blocked by the user'), 403, 'Forbidden: bot was blocked by the user'],
  [conflict('terminated by setWebhook request'), 409, 'Conflict: terminated by setWebhook request'],
  [notSupported('method sendDice'), 400, 'Bad Request: method sendDice is not supported by this test server'],
])('%s has the code and the description of the Bot API', (error, code, description) => {
  expect(error).toBeInstanceOf(BotApiError);
  expect([error.code, error.message, error.parameters]).toEqual([code, description, undefined]);
});

it('carries response parameters', () => {
  expect(new BotApiError(429, 'Too Many Requests', { retry_after: 5 }).parameters).toEqual({ retry_after: 5 });
});
