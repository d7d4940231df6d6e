/** Tests of injected faults. */

import { describe, expect, it } from 'vitest';
import { createFaultError, createFaultQueue } from '../../src/server/faults.ts';
import { call, getResult, openServer, waitForCalls } from '../support.ts';

async function open() {
  const server = await openServer();
  const amal = server.addPerson();
  amal.send('x');
  const send = (text = 'x') => call(server, 'sendMessage', { chat_id: amal.chat.id, text });
  return { server, amal, send };
}

describe('a fault', () => {
  it('answers the next calls with any error, and no more', async () => {
    const { server, amal, send } = await open();
    const error = { code: 429, description: 'Too Many Requests: retry after 7', parameters: { retry_after: 7 } };
    server.fail({ kind: 'error', times: 2, ...error });
    const failed = { ok: false, error_code: 429, description: error.description, parameters: { retry_after: 7 } };
    expect([await send(), await call(server, 'getMe')]).toEqual([failed, failed]);
    expect((await send()).ok).toBe(true);
    expect(amal.messages).toHaveLength(2);
    expect(server.calls[0]?.response).toEqual(failed);
  });

  it('can apply to one method, or one chat', async () => {
    const { server, amal, send } = await open();
    const error = { kind: 'error', code: 400, description: 'Bad Request: x' } as const;
    server.fail({ ...error, method: 'getChat' });
    server.fail({ ...error, chatId: 12 });
    expect((await send()).ok).toBe(true);
    expect((await call(server, 'getChat', { chat_id: amal.chat.id })).ok).toBe(false);
    expect((await call(server, 'getChat', { chat_id: amal.chat.id })).ok).toBe(true);
    expect(await call(server, 'sendMessage', { chat_id: 12, text: 'x' })).toMatchObject({
      description: 'Bad Request: x',
    });
  });

  it('without a method does not apply to getUpdates, and can be removed', async () => {
    const { server, send } = await open();
    server.fail({ kind: 'error', code: 500, description: 'Internal Server Error' });
    expect(await getResult(server, 'getUpdates')).toHaveLength(1);
    server.clearFaults();
    expect((await send()).ok).toBe(true);
    server.fail({ kind: 'error', code: 500, description: 'Internal Server Error', method: 'getUpdates' });
    expect(await call(server, 'getUpdates')).toMatchObject({ error_code: 500 });
  });

  it('drops the connection before the call takes effect', async () => {
    const { server, amal, send } = await open();
    server.fail({ kind: 'drop', when: 'before' });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(amal.messages).toHaveLength(1);
    expect(server.calls).toMatchObject([{ method: 'sendMessage', response: undefined }]);
  });

  it('drops the connection after the call takes effect', async () => {
    const { server, amal, send } = await open();
    server.fail({ kind: 'drop', when: 'after' });
    await expect(send('twice?')).rejects.toThrow('fetch failed');
    expect(amal.messages).toMatchObject([{}, { text: 'twice?' }]);
    expect(await amal.nextMessage()).toMatchObject({ text: 'twice?' });
  });

  it('answers as a proxy does', async () => {
    const { server, amal } = await open();
    server.fail({ kind: 'bad-gateway' });
    const response = await fetch(`${server.url}/bot${server.token}/sendMessage?chat_id=${amal.chat.id}&text=x`);
    expect([response.status, response.headers.get('content-type')]).toEqual([502, 'text/html']);
    expect(await response.text()).toContain('<h1>502 Bad Gateway</h1>');
    expect(amal.messages).toHaveLength(1);
  });

  it('delays a call, to which another fault can apply', async () => {
    const { server, send } = await open();
    server.fail({ kind: 'slow', ms: 300, method: 'sendMessage' });
    server.fail({ kind: 'error', code: 500, description: 'Internal Server Error', method: 'sendMessage' });
    const slow = send();
    await waitForCalls(server, 'sendMessage', 1);
    expect((await call(server, 'getMe')).ok).toBe(true);
    expect(server.calls[0]?.response).toBeUndefined();
    expect(await slow).toMatchObject({ error_code: 500 });
  });
});

it('applyFaults returns a fault as often as it is to happen', async () => {
  const faults = createFaultQueue();
  const fault = { kind: 'bad-gateway', times: 2, chatId: 5 } as const;
  faults.add(fault);
  expect(await faults.applyFaults('sendMessage', 6)).toBeUndefined();
  expect(await faults.applyFaults('sendMessage', '5')).toBe(fault);
  expect(await faults.applyFaults('getUpdates', 5)).toBeUndefined();
  expect(await faults.applyFaults('getChat', 5)).toBe(fault);
  expect(await faults.applyFaults('getChat', 5)).toBeUndefined();
});

it('createFaultError creates the error of a fault', () => {
  const error = createFaultError({ kind: 'error', code: 429, description: 'x', parameters: { retry_after: 1 } });
  expect(error).toMatchObject({ code: 429, message: 'x', parameters: { retry_after: 1 } });
});
