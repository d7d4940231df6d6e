/** Tests of the record of calls. */

import { expect, it } from 'vitest';
import { badRequest } from '../../src/api/errors.ts';
import type { RawParams } from '../../src/api/read-params.ts';
import { createCallDispatcher } from '../../src/server/dispatch-call.ts';
import type { SupportedHandlers } from '../../src/server/execute-method.ts';
import { createFaultQueue, type Fault } from '../../src/server/faults.ts';
import { createChangeSignal } from '../../src/state/change-signal.ts';

const { signal } = new AbortController();

function open(getMe: () => unknown = () => 'me') {
  const faults = createFaultQueue();
  const handlers = { getMe, getUpdates: () => [] } as unknown as SupportedHandlers;
  const dispatcher = createCallDispatcher(
    handlers,
    faults,
    () => {},
    createChangeSignal(),
    () => 5,
  );
  const call = (name: string, values = {}) => {
    const raw: RawParams = { isTyped: true, values, uploads: new Map() };
    return dispatcher.dispatch(name, async () => raw, signal);
  };
  return { faults, dispatcher, call };
}

it('records calls with their parameters and responses', async () => {
  const { dispatcher, call } = open();
  const answer = await call('GETME');
  const response = { ok: true, result: 'me' };
  expect(answer).toEqual({ kind: 'json', status: 200, body: response });
  expect(dispatcher.calls).toEqual([{ method: 'getMe', params: {}, at: 5, response }]);
});

it('answers errors with their code, for unknown methods and unreadable parameters too', async () => {
  const { dispatcher, call } = open();
  expect(await call('getMe', { x: 1 })).toMatchObject({
    status: 400,
    body: { description: 'Bad Request: unknown parameter "x"' },
  });
  expect(await call('getYou')).toMatchObject({ status: 404, body: { ok: false, error_code: 404 } });
  const unreadable = dispatcher.dispatch('getMe', () => Promise.reject(badRequest('the form is incomplete')), signal);
  expect(await unreadable).toMatchObject({ status: 400, body: { description: 'Bad Request: the form is incomplete' } });
  expect(dispatcher.calls.map(({ method }) => method)).toEqual(['getMe', 'getYou', 'getMe']);
});

it('lists calls in flight', async () => {
  let finish = (_result: unknown) => {};
  const { dispatcher, call } = open(() => new Promise((resolve) => (finish = resolve)));
  const answer = call('getMe');
  await new Promise(setImmediate);
  expect([...dispatcher.inFlight]).toMatchObject([{ method: 'getMe', response: undefined }]);
  finish('me');
  await answer;
  expect(dispatcher.inFlight.size).toBe(0);
});

it.each<[Fault & { times?: number }, object, number]>([
  [{ kind: 'error', code: 429, description: 'x' }, { kind: 'json', status: 429 }, 0],
  [{ kind: 'bad-gateway' }, { kind: 'bad-gateway' }, 0],
  [{ kind: 'drop', when: 'before' }, { kind: 'drop' }, 0],
  [{ kind: 'drop', when: 'after' }, { kind: 'drop' }, 1],
])('applies the fault %j', async (fault, answer, times) => {
  let executed = 0;
  const { faults, call } = open(() => ++executed);
  faults.add(fault as Parameters<typeof faults.add>[0]);
  expect(await call('getMe')).toMatchObject(answer);
  expect(executed).toBe(times);
});
