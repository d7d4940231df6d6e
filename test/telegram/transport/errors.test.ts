import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import {
  isApiFailure,
  isExpectedError,
  isRetryableCode,
  isUnreachable,
} from '../../../src/telegram/transport/errors.ts';

const refusal = (error_code: number, description: string) =>
  new GrammyError('failed', { ok: false, error_code, description }, 'sendMessage', {});

describe('an expected error', () => {
  it.each([
    'Forbidden: bot was blocked by the user',
    'Forbidden: user is deactivated',
    'Forbidden: bot was kicked from the group chat',
    'Bad Request: chat not found',
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
    'Bad Request: message thread not found',
    'Bad Request: TOPIC_CLOSED',
    'Bad Request: not enough rights to send text messages to the chat',
    'Bad Request: have no rights to send a message',
    'Bad Request: CHAT_WRITE_FORBIDDEN',
    'Bad Request: need administrator rights in the channel chat',
    'Bad Request: group chat was upgraded to a supergroup chat',
    'Bad Request: query is too old and response timeout expired',
  ])('%s', (description) => {
    expect(isExpectedError(refusal(description.startsWith('Forbidden') ? 403 : 400, description))).toBe(true);
    expect(isExpectedError(new Error(description))).toBe(false);
  });

  it.each(["Bad Request: can't parse entities: Unsupported start tag", 'Bad Request: message is too long'])(
    'is not: %s',
    (description) => {
      expect(isExpectedError(refusal(400, description))).toBe(false);
    },
  );
});

describe('a person who cannot be written to', () => {
  it.each([
    [403, "Forbidden: bot can't initiate conversation with a user", true],
    [403, 'Forbidden: bot was blocked by the user', true],
    [400, 'Bad Request: chat not found', true],
    [400, 'Bad Request: message is too long', false],
    [429, 'Too Many Requests: retry after 3', false],
  ])('%i %s', (code, description, expected) => {
    expect(isUnreachable(refusal(code, description))).toBe(expected);
    expect(isUnreachable(new Error(description))).toBe(false);
  });
});

describe('a failure of the Bot API', () => {
  it.each([500, 502, 429])('is %i', (code) => {
    expect(isRetryableCode(code)).toBe(true);
    expect(isApiFailure(refusal(code, 'failed'))).toBe(true);
  });

  it.each([400, 401, 403, 404, 409])('is not %i', (code) => {
    expect(isRetryableCode(code)).toBe(false);
    expect(isApiFailure(refusal(code, 'failed'))).toBe(false);
  });

  it('is a connection error, but not a bug', () => {
    expect(isApiFailure(new HttpError('failed', new Error('ECONNREFUSED')))).toBe(true);
    expect(isApiFailure(new TypeError('x is undefined'))).toBe(false);
  });
});
