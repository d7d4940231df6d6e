import { describe, expect, it } from 'vitest';
import { call, getError, openServer } from '../support.ts';

describe('the HTTP side', () => {
  it('lets in one token only, and says which bot it is', async () => {
    const server = await openServer({ bot: { username: 'qarar_bot' } });
    const response = await fetch(`${server.url}/bot123:wrong/getMe`);
    expect([response.status, await response.json()]).toEqual([
      401,
      { ok: false, error_code: 401, description: 'Unauthorized' },
    ]);
    expect(server.calls).toEqual([]);
    expect(await call(server, 'getMe')).toEqual({ ok: true, result: server.bot });
    expect(server.bot).toMatchObject({
      is_bot: true,
      username: 'qarar_bot',
      can_join_groups: true,
      has_main_web_app: false,
    });
  });

  it('knows the methods in any case of letters, and no others', async () => {
    const server = await openServer();
    expect((await call(server, 'GETME')).ok).toBe(true);
    expect(await call(server, 'getYou')).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect((await fetch(`${server.url}/`)).status).toBe(404);
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe', 'getYou']);
  });

  it('says honestly what it does not carry out, after it has checked the parameters', async () => {
    const server = await openServer();
    expect(await getError(server, 'sendDice', { chat_id: 1 })).toBe(
      'Bad Request: this stand-in does not carry out sendDice',
    );
    expect(await getError(server, 'sendDice')).toBe('Bad Request: chat_id is empty');
    expect(await getError(server, 'sendMessage', { chat_id: 1, text: 'x', message_effect_id: '5' })).toBe(
      'Bad Request: this stand-in does not heed the parameter "message_effect_id"',
    );
  });

  it('listens on loopback, on the port that it is given', async () => {
    const first = await openServer();
    await first.close();
    const second = await openServer({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    expect(new URL(second.url).hostname).toBe('127.0.0.1');
  });
});
