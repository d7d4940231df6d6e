import { inspect } from 'node:util';
import { Api, GrammyError, HttpError } from 'grammy';
import { pino } from 'pino';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchCalls } from '../../../src/telegram/transport/api-transformers.ts';
import { isOrdinary } from '../../../src/telegram/transport/errors.ts';

async function startApi() {
  const server = await startBotApi();
  onTestFinished(() => server.close());
  const api = new Api(server.token, { apiRoot: server.url, timeoutSeconds: 1 });
  api.config.use(watchCalls(server.token, pino({ level: 'silent' })));
  return { server, api };
}

describe('an error of a call', () => {
  it.each<[string, (server: BotApiServer) => unknown]>([
    ['a refusal', (server) => server.fail({ kind: 'error', code: 400, description: 'Bad Request: chat not found' })],
    ['a dropped connection', (server) => server.fail({ kind: 'drop', when: 'before' })],
    ['a page in place of an answer', (server) => server.fail({ kind: 'bad-gateway' })],
    ['no answer in time', (server) => server.fail({ kind: 'slow', ms: 3000 })],
    ['a server that is not there', (server) => server.close()],
  ])('does not hold the token, however it is looked at: %s', async (_, misbehave) => {
    const { server, api } = await startApi();
    await misbehave(server);
    const error = await api.sendMessage(1, 'hello').then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    const secret = server.token.split(':')[1] ?? server.token;
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })).not.toContain(secret);
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(`${(error as Error).stack}`).not.toContain(secret);
  });

  it('says what was wrong with the connection', async () => {
    const { server, api } = await startApi();
    await server.close();
    const error = await api.getMe().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HttpError);
    expect(inspect(error)).toContain('ECONNREFUSED');
  });

  it.each([
    ['Forbidden: bot was blocked by the user', true],
    ['Forbidden: user is deactivated', true],
    ['Forbidden: bot was kicked from the group chat', true],
    ['Bad Request: chat not found', true],
    ['Bad Request: message is not modified: specified new message content and reply markup are exactly the same', true],
    ['Bad Request: message thread not found', true],
    ['Bad Request: TOPIC_CLOSED', true],
    ['Bad Request: not enough rights to send text messages to the chat', true],
    ['Bad Request: have no rights to send a message', true],
    ['Bad Request: CHAT_WRITE_FORBIDDEN', true],
    ['Bad Request: need administrator rights in the channel chat', true],
    ['Bad Request: group chat was upgraded to a supergroup chat', true],
    ["Bad Request: can't parse entities: Unsupported start tag", false],
    ['Bad Request: message is too long', false],
  ])('is ordinary or not: %s', (description, ordinary) => {
    const error = new GrammyError(
      'failed',
      { ok: false, error_code: description.startsWith('Forbidden') ? 403 : 400, description },
      'sendMessage',
      {},
    );
    expect(isOrdinary(error)).toBe(ordinary);
    expect(isOrdinary(new Error(description))).toBe(false);
  });
});
