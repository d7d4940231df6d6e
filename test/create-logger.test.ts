/** Tests what reaches the log, and what does not. */

import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/create-logger.ts';

const TOKEN = '123456:AAbbCC-dd_EE';

/** A log and the lines that were written to it. */
function createLog() {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line: string) => void lines.push(line) }, TOKEN);
  return { logger, lines };
}

describe('the log', () => {
  it('never holds the token, wherever it was put', () => {
    const { logger, lines } = createLog();
    const inner = new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`);
    logger.info(`it is ${TOKEN}`);
    logger.warn({ url: `https://x/bot${TOKEN}/`, nested: { token: TOKEN } }, 'a call');
    logger.error({ err: new HttpError('Network request failed', inner) }, 'failed');
    logger.error({ err: inner }, 'failed');
    expect(lines).toHaveLength(4);
    expect(lines.join('')).not.toContain(TOKEN);
    expect(lines.join('')).toContain('<token>');
  });

  it('says of an error of the Bot API which call failed and why, but not what was written', () => {
    const { logger, lines } = createLog();
    const refusal = { ok: false as const, error_code: 400, description: 'Bad Request: chat not found' };
    logger.error({ err: new GrammyError('Call failed!', refusal, 'sendMessage', { text: 'a secret' }) }, 'failed');
    expect(JSON.parse(lines[0] ?? '').err).toMatchObject({ name: 'GrammyError', method: 'sendMessage', code: 400 });
    expect(lines[0]).toContain('chat not found');
    expect(lines[0]).not.toContain('a secret');
  });

  it('takes what is thrown without being an error', () => {
    const { logger, lines } = createLog();
    logger.error({ err: 'just a text' }, 'failed');
    expect(JSON.parse(lines[0] ?? '').err).toEqual({ message: 'just a text' });
  });
});
