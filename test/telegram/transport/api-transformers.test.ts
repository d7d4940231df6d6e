import { inspect } from 'node:util';
import { Api, HttpError } from 'grammy';
import { pino } from 'pino';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../../src/metrics.ts';
import { useHtml, watchCalls } from '../../../src/telegram/transport/api-transformers.ts';
import { callsOf } from '../../support/places.ts';
import { startBot } from '../../support/telegram.ts';

const QUESTION = 'how many abstained?';
const ANSWER = /^In the vote on the resolution, 22 states abstained/;

async function startWithPerson() {
  const running = await startBot();
  return { ...running, person: running.server.addPerson({ languageCode: 'en' }) };
}
const errorsIn = (log: readonly string[]) => log.filter((line) => JSON.parse(line).level >= 50);

async function startApi() {
  const server = await startBotApi();
  onTestFinished(() => server.close());
  const metrics = createMetrics();
  const api = new Api(server.token, { apiRoot: server.url, timeoutSeconds: 1 });
  api.config.use(watchCalls(server.token, pino({ level: 'silent' }), metrics));
  return { server, api, metrics };
}

describe('a call is retried after', () => {
  it.each([
    [
      'a rate limit',
      { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', parameters: { retry_after: 1 } },
    ],
    ['a connection error before the effect', { kind: 'drop', when: 'before' }],
    ['a connection error after the effect', { kind: 'drop', when: 'after' }],
    ['an error page of a proxy', { kind: 'bad-gateway' }],
  ] as const)('%s', async (_, fault) => {
    const { server, person, log } = await startWithPerson();
    server.fail({ ...fault, method: 'sendMessage' });
    person.send(QUESTION);
    expect((await person.nextMessage()).text).toMatch(ANSWER);
    expect(errorsIn(log)).toEqual([]);
  });
});

it('an internal error of the Bot API is logged once', async () => {
  const { server, person, log, settled } = await startWithPerson();
  server.fail({ kind: 'error', code: 502, description: 'Bad Gateway', method: 'sendMessage', times: 2 });
  person.send(QUESTION);
  expect((await person.nextMessage()).text).toMatch(ANSWER);
  await settled();
  expect(log.map((line) => JSON.parse(line)).filter(({ level }) => level >= 40)).toMatchObject([
    { msg: 'the Bot API is not available', method: 'sendMessage', code: 502 },
  ]);
  expect(log.filter((line) => line.includes('the Bot API is available again'))).toHaveLength(1);
});

describe('an error of a call', () => {
  it.each<[string, (server: BotApiServer) => unknown]>([
    ['a refusal', (server) => server.fail({ kind: 'error', code: 400, description: 'Bad Request: chat not found' })],
    ['a dropped connection', (server) => server.fail({ kind: 'drop', when: 'before' })],
    ['a page instead of an answer', (server) => server.fail({ kind: 'bad-gateway' })],
    ['a timeout', (server) => server.fail({ kind: 'slow', ms: 3000 })],
    ['an unreachable server', (server) => server.close()],
  ])('never contains the token: %s', async (_, misbehave) => {
    const { server, api } = await startApi();
    await misbehave(server);
    const error: unknown = await api.sendMessage(1, 'hello').catch((thrown: unknown) => thrown);
    if (!(error instanceof Error)) throw new Error('the call should have failed');
    const secret = server.token.split(':')[1] ?? server.token;
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })).not.toContain(secret);
    expect(JSON.stringify(error)).not.toContain(secret);
    expect(error.stack).not.toContain(secret);
  });

  it('says what was wrong with the connection', async () => {
    const { server, api } = await startApi();
    await server.close();
    const error: unknown = await api.getMe().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HttpError);
    expect(inspect(error)).toContain('ECONNREFUSED');
  });
});

it('a failed call is counted by its method and code, without what identifies anybody', async () => {
  const { server, api, metrics } = await startApi();
  server.fail({ kind: 'error', code: 400, description: 'Bad Request: chat not found' });
  await expect(api.sendMessage(4242, 'hello')).rejects.toThrow();
  server.fail({ kind: 'drop', when: 'before' });
  await expect(api.getMe()).rejects.toThrow();
  const { values } = await metrics.apiErrors.get();
  expect(values).toEqual([
    { labels: { method: 'sendMessage', code: 400 }, value: 1 },
    { labels: { method: 'getMe', code: 'connection' }, value: 1 },
  ]);
  const shown = await metrics.registry.metrics();
  expect(shown).not.toContain('4242');
  expect(shown).not.toContain(server.token.split(':')[1]);
});

describe('the text of a message', () => {
  const HTML = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } };

  async function startWithHtml() {
    const { server, api } = await startApi();
    api.config.use(useHtml);
    const person = server.addPerson();
    person.start();
    return { server, api, chat: person.chat.id };
  }

  it('is sent and edited as HTML, without link previews', async () => {
    const { server, api, chat } = await startWithHtml();
    const { message_id } = await api.sendMessage(chat, '<b>22</b>');
    await api.editMessageText(chat, message_id, '<i>23</i>');
    expect(callsOf(server, 'sendMessage')).toMatchObject([HTML]);
    expect(callsOf(server, 'editMessageText')).toMatchObject([HTML]);
  });

  it('keeps the options of the call', async () => {
    const { server, api, chat } = await startWithHtml();
    await api.sendMessage(chat, 'x', { link_preview_options: { is_disabled: false } });
    expect(callsOf(server, 'sendMessage')).toMatchObject([{ link_preview_options: { is_disabled: false } }]);
  });

  it('does not change other calls', async () => {
    const { server, api, chat } = await startWithHtml();
    await api.sendChatAction(chat, 'typing');
    expect(callsOf(server, 'sendChatAction')[0]).not.toHaveProperty('parse_mode');
  });
});
