/** Tests what reaches the log, and what does not. */

import { GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../src/create-logger.ts';

const TOKEN = '123456:AAbbCC-dd_EE';
const PASSWORD = 'p/a"ss@wörd';

/** A log and the lines that were written to it. */
function createLog() {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line: string) => void lines.push(line) }, [TOKEN, PASSWORD, '']);
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
    expect(lines.join('')).toContain('<secret>');
  });

  it('never holds another secret, as it is or as a part of an address', () => {
    const { logger, lines } = createLog();
    logger.info({ url: `redis://:${encodeURIComponent(PASSWORD)}@localhost`, text: PASSWORD }, PASSWORD);
    expect(lines.join('')).not.toContain('p%2Fa');
    expect(lines.join('')).not.toContain('p/a');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ url: 'redis://:<secret>@localhost', msg: '<secret>' });
  });

  it('is one line of JSON for each entry, whatever people write', () => {
    const { logger, lines } = createLog();
    const hostile = 'a\n{"level":60,"msg":"forged"}\r\u2028\u202E\u0000\uD800 $t(x) {{y}} __proto__';
    logger.warn({ err: new Error(hostile), text: hostile, __proto__: hostile }, hostile);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n]/);
    const entry = JSON.parse(lines[0] ?? '');
    expect(entry).toMatchObject({ level: 40, msg: hostile });
    expect(lines[0]?.isWellFormed()).toBe(true);
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
