import { Api, HttpError } from 'grammy';
import { type BotApiServer, startBotApi } from 'telegram-stand-in';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMetrics } from '../../../src/metrics.ts';
import { NO_LIMITS } from '../../../src/telegram/transport/call-limits.ts';
import { canHaveArrived } from '../../../src/telegram/transport/errors.ts';
import { createCallPacer, GivenUpError, HandedBackError } from '../../../src/telegram/transport/pace-calls.ts';
import { callsOf } from '../../support/places.ts';

const receiptOf = (receivedAt = Date.now(), signal = new AbortController().signal) => ({ receivedAt, signal });

async function startApi({ receipt = receiptOf(), limits = NO_LIMITS } = {}) {
  const server = await startBotApi();
  onTestFinished(() => server.close().catch(() => {}));
  const amal = server.addPerson();
  const group = server.addGroup({ members: [amal] });
  amal.send('hello');
  const metrics = createMetrics();
  const api = new Api(server.token, { apiRoot: server.url });
  api.config.use(createCallPacer({ limits, metrics, now: Date.now })(receipt));
  const person = amal.user.id;
  const count = async (name: string) => {
    const text = await metrics.registry.getSingleMetricAsString(name);
    return [...text.matchAll(/ (\d+)$/gm)].reduce((sum, [, value]) => sum + Number(value), 0);
  };
  return { server, api, person, group: group.chat.id, count };
}

const refuse = (server: BotApiServer, code: number, times = 1, parameters = {}) =>
  server.fail({ kind: 'error', code, description: 'No', method: 'sendMessage', times, parameters });

describe('a message is sent again', () => {
  it('as often as the server has an internal error', async () => {
    const { server, api, person } = await startApi();
    refuse(server, 500, 3);
    await api.sendMessage(person, 'hello');
    expect(callsOf(server, 'sendMessage')).toHaveLength(4);
  });

  it('after the time that Telegram asks for', async () => {
    const { server, api, person } = await startApi();
    refuse(server, 429, 1, { retry_after: 1 });
    const since = Date.now();
    await api.sendMessage(person, 'hello');
    expect(Date.now() - since).toBeGreaterThanOrEqual(1000);
  });

  it('once in a private chat, if it is unknown whether it has arrived', async () => {
    const { server, api, person, count } = await startApi();
    server.fail({ kind: 'drop', when: 'after', method: 'sendMessage' });
    await api.sendMessage(person, 'hello');
    expect(callsOf(server, 'sendMessage')).toHaveLength(2);
    expect(await count('qarar_repeated_calls_total')).toBe(1);
  });

  it('not a third time, if that is unknown again', async () => {
    const { server, api, person, count } = await startApi();
    server.fail({ kind: 'drop', when: 'after', method: 'sendMessage', times: 2 });
    await expect(api.sendMessage(person, 'hello')).rejects.toThrow(GivenUpError);
    expect(callsOf(server, 'sendMessage')).toHaveLength(2);
    expect(await count('qarar_given_up_calls_total')).toBe(1);
  });

  it('not in a group, if it is unknown whether it has arrived', async () => {
    const { server, api, group, count } = await startApi();
    server.fail({ kind: 'drop', when: 'after', method: 'sendMessage' });
    await expect(api.sendMessage(group, 'hello')).rejects.toThrow(GivenUpError);
    expect(callsOf(server, 'sendMessage')).toHaveLength(1);
    expect(await count('qarar_given_up_calls_total')).toBe(1);
  });

  it('in a group, if it has certainly not arrived', () => {
    const refused = new HttpError('failed', Object.assign(new Error(), { code: 'ECONNREFUSED' }));
    const reset = new HttpError('failed', Object.assign(new Error(), { code: 'ECONNRESET' }));
    expect([refused, reset].map(canHaveArrived)).toEqual([false, true]);
  });

  it('not if Telegram refuses it', async () => {
    const { server, api, person } = await startApi();
    refuse(server, 400);
    await expect(api.sendMessage(person, 'hello')).rejects.toThrow('400');
    expect(callsOf(server, 'sendMessage')).toHaveLength(1);
  });
});

describe('a message is given up', () => {
  it.each([
    ['five minutes after a private question', 'person', 299_000, 301_000],
    ['a minute after a question in a group', 'group', 59_000, 61_000],
  ] as const)('%s', async (_, place, soon, late) => {
    for (const [age, isSent] of [
      [soon, true],
      [late, false],
    ] as const) {
      const deadlines: number[] = [];
      const wait = async (_chat: number | undefined, deadline: number) => {
        deadlines.push(deadline);
        return Date.now() < deadline ? () => {} : undefined;
      };
      const running = await startApi({
        receipt: receiptOf(Date.now() - age),
        limits: { ...NO_LIMITS, wait },
      });
      const sending = running.api.sendMessage(running[place], 'hello');
      if (isSent) await sending;
      else await expect(sending).rejects.toThrow(GivenUpError);
      expect(deadlines).toHaveLength(1);
      expect(await running.count('qarar_given_up_calls_total')).toBe(isSent ? 0 : 1);
    }
  });

  it('if Telegram asks for a longer pause than it is useful', async () => {
    const { server, api, group } = await startApi();
    refuse(server, 429, 1, { retry_after: 100 });
    await expect(api.sendMessage(group, 'hello')).rejects.toThrow(GivenUpError);
  });
});

it('a message is not sent once its update was handed back', async () => {
  const { server, api, person } = await startApi({ receipt: receiptOf(Date.now(), AbortSignal.abort()) });
  await expect(api.sendMessage(person, 'hello')).rejects.toThrow(HandedBackError);
  expect(callsOf(server, 'sendMessage')).toHaveLength(0);
});

it('the answer to a callback query neither waits nor is repeated', async () => {
  const wait = async () => {
    throw new Error('must not wait');
  };
  const { server, api } = await startApi({ limits: { ...NO_LIMITS, wait } });
  server.fail({ kind: 'error', code: 500, description: 'No', method: 'answerCallbackQuery' });
  await expect(api.answerCallbackQuery('1')).rejects.toThrow('500');
  expect(callsOf(server, 'answerCallbackQuery')).toHaveLength(1);
});
